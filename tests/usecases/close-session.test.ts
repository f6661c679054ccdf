import { describe, expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { closeSession } from '@/lib/coordination/closing/close-session'
import { reopenSession } from '@/lib/coordination/closing/reopen-session'
import { extendSession } from '@/lib/coordination/extend-session'
import { contributionRow, heardIn, mailsTo, waitingFrom, withKey } from '../support/desk'
import { closesAt, contributionTo, lateUntil, onStage, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()
const why = { reason: 'Tout est dit.', language: 'fr' }
/** Where the stage begins: the 3rd at ten, UTC. */
const now = new Date('2026-11-03T10:00:00Z')
const later = '2026-11-20T12:00'

async function boxOf({ session }: Stage) {
  const { db } = await import('@/db/client')
  const schema = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [box] = await db.select().from(schema.session).where(eq(schema.session.id, session.id))
  const moves = await db.select().from(schema.extension).where(eq(schema.extension.sessionId, session.id))
  return { box, moves }
}

/** Its session has its synthesis since the late window ended. */
async function summarised(): Promise<Stage> {
  const here = await stage()
  const { db } = await import('@/db/client')
  const { session } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  await db.update(session).set({ synthesisedAt: lateUntil }).where(eq(session.id, here.session.id))
  await here.at('2026-11-12T10:00:00Z')
  return here
}

const close = (here: Stage, more: object = {}) =>
  here.paolo.does(closeSession, withKey({ sessionId: here.session.id, ...why, ...more }))
const reopen = (here: Stage, closesAt = later) =>
  here.paolo.does(reopenSession, withKey({ sessionId: here.session.id, ...why, closesAt }))

describe('a session that is closed early', () => {
  test('closes at once where no time is named, and receives what comes late for two days', async () => {
    const here = await stage()
    const before = await waitingFrom(here.amina, here.thread)
    await close(here)
    const { box, moves } = await boxOf(here)
    expect(Math.abs(Number(box?.closesAt) - +now)).toBeLessThan(60_000)
    expect(Number(box?.lateUntil) - Number(box?.closesAt)).toBe(48 * 3_600_000)
    expect(moves).toMatchObject([{ kind: 'closed-early', closedBefore: closesAt, reason: why.reason }])
    await here.at('2026-11-04T10:00:00Z')
    const after = await waitingFrom(here.amina, here.thread)
    const late = await Promise.all([before, after].map(async ({ contributionId }) => contributionRow(contributionId)))
    expect(late.map((row) => Number(row?.submittedAt) >= Number(box?.closesAt))).toEqual([false, true])
    await here.at('2026-11-05T11:00:00Z')
    await refusedAs(here.amina.does(submitContribution, contributionTo(here.thread)), 'session.closed')
  })

  test('is told to its threads, the conference and the desk, and mailed once to everybody in their language', async () => {
    const here = await stage()
    await close(here, { closesAt: '2026-11-04T18:00' })
    const told = { type: 'session.closed-early', closesAt: '2026-11-04T17:00:00.000Z' }
    for (const stream of [`thread:${here.thread.id}`, `conference:${here.conference.id}`, `desk:${here.conference.id}`])
      expect(await heardIn(stream)).toMatchObject([told])
    for (const player of [here.amina, here.bruno, here.claire, here.driss, here.paolo])
      expect(await mailsTo(player, 'session-closed-early')).toHaveLength(1)
    expect(await mailsTo(here.amina)).toMatchObject([{ locale: 'ar', data: { newClosesAt: told.closesAt } }])
  })

  test('can be extended again', async () => {
    const here = await stage()
    await close(here)
    await here.paolo.does(extendSession, withKey({ sessionId: here.session.id, ...why, closesAt: later }))
    expect((await boxOf(here)).moves.map(({ kind }) => kind)).toEqual(['closed-early', 'extended'])
  })

  test.each([
    ['later than it would close', '2026-11-10T12:00', 'session.not-nearer'],
    ['at a time that has passed', '2026-11-03T10:00', 'session.in-the-past'],
  ])('is not closed %s, and that leaves no trace', async (_, closesAt, reason) => {
    const here = await stage()
    const before = await traces()
    await refusedAs(close(here, { closesAt }), reason)
    expect(await traces()).toEqual(before)
  })

  test('is open: neither announced nor closed already', async () => {
    const here = await stage()
    await here.at('2026-11-01T10:00:00Z')
    await refusedAs(close(here), 'session.not-open-now')
    await here.at('2026-11-09T10:00:00Z')
    await refusedAs(close(here), 'session.not-open-now')
  })
})

describe('a session that is reopened', () => {
  test('takes contributions again though it has its synthesis, and is mailed and told as reopened', async () => {
    const here = await summarised()
    await refusedAs(here.amina.does(submitContribution, contributionTo(here.thread)), 'session.closed')
    await reopen(here)
    await here.amina.does(submitContribution, contributionTo(here.thread))
    expect((await boxOf(here)).box).toMatchObject({
      synthesisedAt: lateUntil,
      closesAt: new Date('2026-11-20T11:00:00Z'),
    })
    expect(await heardIn(`thread:${here.thread.id}`)).toMatchObject([{ type: 'session.reopened' }])
    expect(await mailsTo(here.bruno, 'session-reopened')).toHaveLength(1)
  })

  test('can then be extended and closed early as any other', async () => {
    const here = await summarised()
    await reopen(here)
    await here.paolo.does(extendSession, withKey({ sessionId: here.session.id, ...why, closesAt: '2026-11-22T12:00' }))
    await close(here)
    expect((await boxOf(here)).moves).toHaveLength(3)
  })

  test('is told as reopened too where it was only closed, and was extended', async () => {
    const here = await stage()
    await here.at('2026-11-12T10:00:00Z')
    await here.paolo.does(extendSession, withKey({ sessionId: here.session.id, ...why, closesAt: later }))
    expect(await mailsTo(here.bruno)).toMatchObject([{ kind: 'session-reopened' }])
  })

  test('is not without a synthesis, nor to a time that has passed or is too far', async () => {
    await refusedAs(reopen(await stage()), 'session.not-summarised')
    const here = await summarised()
    await refusedAs(reopen(here, '2026-11-12T09:00'), 'session.in-the-past')
    await refusedAs(reopen(here, '2028-11-12T09:00'), 'session.too-far')
  })

  test('is neither closed nor reopened by a moderator', async () => {
    const here = await summarised()
    const { claire, session } = here
    await refusedAs(
      claire.does(reopenSession, withKey({ sessionId: session.id, ...why, closesAt: later })),
      'refusal.not-found',
    )
    await refusedAs(claire.does(closeSession, withKey({ sessionId: session.id, ...why })), 'refusal.not-found')
  })
})
