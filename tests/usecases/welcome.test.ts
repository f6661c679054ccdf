import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { register } from '@/lib/people/register'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const filled = ({ conference }: Stage) => ({
  ...{
    key: randomUUID(),
    conferenceId: conference.id,
    country: 'MA',
    language: 'it',
    display: 'pseudonym',
    name: 'Rondine',
  },
  ...{ sector: 'individual', rhythm: 'none', publish: 'on', adult: 'on' },
})

async function mails() {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const rows = await db.select().from(delivery)
  return rows.filter(({ kind }) => kind === 'welcome').map(({ locale, data }) => ({ locale, data }))
}

test('who registers is welcomed once, by the name they chose and in their language; who is in already is not', async () => {
  const at = await stage()
  const form = filled(at)
  await at.stranger.does(register, form)
  await at.stranger.does(register, form)
  await refusedAs(at.amina.does(register, filled(at)), 'register.already')
  const url = `http://localhost:3000/it/conferences/${at.conference.slug}`
  const data = { conferenceTitle: 'Prova', shownAs: 'Rondine', url, choicesUrl: 'http://localhost:3000/it/me' }
  expect(await mails()).toEqual([{ locale: 'it', data }])
})
