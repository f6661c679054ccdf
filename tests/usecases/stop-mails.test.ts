import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { resumeMails } from '@/lib/mail/stopping/resume-mails'
import { stopMails } from '@/lib/mail/stopping/stop-mails'
import { readQueue } from '@/lib/moderation/read-queue'
import { dueTo, posted, rowOf, serverSaying } from '../support/bounces'
import { heardIn, withKey } from '../support/desk'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const stop = ({ paolo, conference }: Stage) =>
  paolo.does(stopMails, withKey({ conferenceId: conference.id, reason: 'Une erreur dans le résumé.' }))
const resume = ({ paolo, conference }: Stage) => paolo.does(resumeMails, withKey({ conferenceId: conference.id }))
const states = (ids: string[]) => Promise.all(ids.map(async (id) => (await rowOf(id)).state))

describe('a coordinator who stops the mails of a conference', () => {
  test('has them wait, and no other conference’s, and nobody’s way in; what waits leaves when they go again', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    const mails = [await dueTo(here.amina), await dueTo(elsewhere.amina), await dueTo(here.bruno, 'sign-in')]
    await stop(here)
    await posted(serverSaying())
    expect(await states(mails)).toEqual(['due', 'sent', 'sent'])
    await resume(here)
    await posted(serverSaying())
    expect(await states(mails)).toEqual(['sent', 'sent', 'sent'])
  })

  test('is named with the reason on every page of the desk, which hears of it at once', async () => {
    const here = await stage()
    const mails = async () => (await here.claire.does(readQueue, { slug: here.conference.slug })).waitingBeside.mails
    expect(await mails()).toBeNull()
    await stop(here)
    expect(await mails()).toMatchObject({ reason: 'Une erreur dans le résumé.', by: 'paolo' })
    await resume(here)
    expect(await mails()).toBeNull()
    const heard = (await heardIn(`desk:${here.conference.id}`)).map(({ type }) => type)
    expect(heard).toEqual(['mails.stopped', 'mails.resumed'])
  })

  test('cannot stop what is stopped, nor resume what goes', async () => {
    const here = await stage()
    await refusedAs(resume(here), 'mails.not-stopped')
    await stop(here)
    await refusedAs(stop(here), 'mails.stopped-already')
  })
})

describe('a domain', () => {
  const later = { state: 'deferred', code: 421, text: '421 4.7.0 too many mails, try again later' } as const

  test('that asks to wait gets no other mail meanwhile, waits longer when it asks again, and holds nobody’s way in', async () => {
    const { amina, bruno, driss, at } = await stage()
    const server = serverSaying(() => later)
    await dueTo(amina)
    await posted(server)
    const [mail, wayIn] = [await dueTo(bruno), await dueTo(driss, 'sign-in')]
    await posted(serverSaying())
    expect(await states([mail, wayIn])).toEqual(['due', 'sent'])
    await at('2026-11-03T10:01:30Z')
    await posted(server)
    const waits = async () => {
      const { db } = await import('@/db/client')
      const [row] = await db.execute<{ minutes: number }>(
        sql`select round(extract(epoch from waits_until - diwan_now()) / 60)::int as minutes from mail_pace`,
      )
      return row?.minutes
    }
    expect(await waits()).toBe(5)
    await at('2026-11-03T12:00:00Z')
    await posted(serverSaying())
    expect(await states([mail])).toEqual(['sent'])
  })

  test('gets no more in a minute than it is sent at most, and the rest in the next', async () => {
    const { amina, at } = await stage()
    await at('2026-11-05T10:00:10Z')
    const { db } = await import('@/db/client')
    const { claimDeliveries } = await import('@/db/queries/deliveries')
    for (let count = 0; count < 5; count++) await dueTo(amina)
    expect(await claimDeliveries(db, 2, 3)).toHaveLength(2)
    expect(await claimDeliveries(db, 2, 3)).toHaveLength(2)
    expect(await claimDeliveries(db, 2, 3)).toHaveLength(0)
    await at('2026-11-05T10:01:10Z')
    expect(await claimDeliveries(db, 2, 3)).toHaveLength(1)
  })
})
