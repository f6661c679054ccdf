import { expect, test } from 'vitest'
import { mailWeek } from '@/lib/conduct/week/mail-week'
import { waitingFrom } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()
const MONDAY_MORNING = '2026-11-09T07:30:00Z'

const planned = async () => (await mailWeek({ kind: 'clock' }, {})) as { planned: number }

async function weekOf({ claire }: Stage) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const rows = await db.select().from(delivery)
  return rows.filter(({ kind, participantId }) => kind === 'desk-week' && participantId === claire.participantId)
}

test('on Monday morning the desk reads what the week came to, once; on other days nothing leaves', async () => {
  const at = await stage()
  await publishedNow(at, { by: at.amina })
  await waitingFrom(at.bruno, at.thread)
  await at.at('2026-11-08T07:30:00Z')
  expect(await planned()).toEqual({ planned: 0 })
  await at.at(MONDAY_MORNING)
  expect(await planned()).toEqual({ planned: 3 })
  expect(await planned()).toEqual({ planned: 0 })
  const data = { received: 2, published: 1, returned: 0, declined: 0, waiting: 1, medianHours: 1 }
  expect(await weekOf(at)).toMatchObject([{ locale: 'fr', state: 'due', data }])
})

test('a week in which nothing happened is not told', async () => {
  const at = await stage()
  await at.at('2026-11-16T07:30:00Z')
  await planned()
  expect(await weekOf(at)).toMatchObject([{ state: 'skipped' }])
})
