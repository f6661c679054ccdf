import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { extendSession } from '@/lib/coordination/extend-session'
import { heardIn, mailsTo, withKey } from '../support/desk'
import { closesAt, contributionTo, lateUntil, onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

/** The 12th at 23:59 by the clocks of Rome: 22:59 UTC in winter. */
const moved = { closesAt: '2026-11-12T23:59', reason: 'Coupure de réseau à Khouribga.', language: 'fr' }
const movedTo = new Date('2026-11-12T22:59:00Z')

async function extensionsOf(sessionId: string) {
  const { db } = await import('@/db/client')
  const { extension, session } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [box] = await db.select().from(session).where(eq(session.id, sessionId))
  return { box, rows: await db.select().from(extension).where(eq(extension.sessionId, sessionId)) }
}

describe('a session that is extended', () => {
  test('closes later, with its late window, and keeps who did so, when and why', async () => {
    const { paolo, session } = await stage()
    await paolo.does(extendSession, withKey({ sessionId: session.id, ...moved }))
    const { box, rows } = await extensionsOf(session.id)
    expect(box).toMatchObject({ closesAt: movedTo, lateUntil: new Date('2026-11-14T22:59:00Z') })
    expect(rows).toMatchObject([
      { closedBefore: closesAt, closesAt: movedTo, reason: moved.reason, language: 'fr', byId: paolo.participantId },
    ])
  })

  test('takes contributions again that would have been too late', async () => {
    const { amina, paolo, session, thread, at } = await stage()
    await at(new Date(lateUntil.getTime() + 3_600_000))
    await refusedAs(amina.does(submitContribution, contributionTo(thread)), 'session.closed')
    await paolo.does(extendSession, withKey({ sessionId: session.id, ...moved }))
    await amina.does(submitContribution, contributionTo(thread))
  })

  test('is told to each of its threads, the conference and the desk', async () => {
    const { paolo, conference, session, thread } = await stage()
    await paolo.does(extendSession, withKey({ sessionId: session.id, ...moved }))
    const told = { type: 'session.extended', sessionId: session.id, closesAt: movedTo.toISOString() }
    for (const stream of [`thread:${thread.id}`, `conference:${conference.id}`, `desk:${conference.id}`])
      expect(await heardIn(stream)).toMatchObject([told])
  })

  test('is mailed once to everybody registered who has an address, each in their language', async () => {
    const { amina, bruno, claire, driss, paolo, conference, session } = await stage()
    const sent = withKey({ sessionId: session.id, ...moved })
    await Promise.all([1, 2].map(() => paolo.does(extendSession, sent)))
    for (const player of [amina, bruno, claire, driss, paolo])
      expect(await mailsTo(player, 'session-extended')).toHaveLength(1)
    const [mail] = await mailsTo(amina, 'session-extended')
    expect(mail).toMatchObject({
      locale: 'ar',
      data: {
        conferenceTitle: 'تجربة',
        newClosesAt: movedTo.toISOString(),
        reason: moved.reason,
        reasonLanguage: 'fr',
      },
    })
    const url = expect.stringContaining(`/ar/conferences/${conference.slug}/sessions/1`)
    expect(mail?.data).toMatchObject({ url })
  })

  test('can be extended again, and again everybody is told', async () => {
    const { amina, paolo, session } = await stage()
    await paolo.does(extendSession, withKey({ sessionId: session.id, ...moved }))
    await paolo.does(extendSession, withKey({ sessionId: session.id, ...moved, closesAt: '2026-11-14T12:00' }))
    expect((await extensionsOf(session.id)).rows).toHaveLength(2)
    expect(await mailsTo(amina, 'session-extended')).toHaveLength(2)
  })
})

describe('is refused, and leaves no trace,', () => {
  test.each([
    ['to an earlier time', '2026-11-07T12:00', 'session.not-later'],
    ['to the same time', '2026-11-09T00:00', 'session.not-later'],
    ['to another century', '2126-11-12T23:59', 'session.too-far'],
  ])('%s', async (_, closesAt, reason) => {
    const { paolo, session } = await stage()
    const before = await traces()
    await refusedAs(paolo.does(extendSession, withKey({ sessionId: session.id, ...moved, closesAt })), reason)
    expect(await traces()).toEqual(before)
  })

  test('to a time that has passed', async () => {
    const { paolo, session, at } = await stage()
    await at('2026-11-20T10:00:00Z')
    await refusedAs(paolo.does(extendSession, withKey({ sessionId: session.id, ...moved })), 'session.in-the-past')
  })

  test('once the session has its synthesis', async () => {
    const { paolo, session } = await stage()
    const { db } = await import('@/db/client')
    const schema = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    await db.update(schema.session).set({ synthesisedAt: lateUntil }).where(eq(schema.session.id, session.id))
    await refusedAs(
      paolo.does(extendSession, withKey({ sessionId: session.id, ...moved })),
      'session.already-summarised',
    )
  })

  test('without a reason, or at a time that does not exist', async () => {
    const { paolo, session } = await stage()
    const wrong = withKey({ sessionId: session.id, closesAt: '2027-03-28T02:30', reason: ' ', language: 'xx' })
    const refusal = await refusedAs(paolo.does(extendSession, wrong), 'refusal.invalid')
    expect(refusal.fields).toEqual({ closesAt: 'field.time', reason: 'text.empty', language: 'field.language' })
  })

  test('from anybody who does not coordinate here, a moderator too', async () => {
    const { amina, claire, stranger, anonymous, session } = await stage()
    const { paolo: elsewhere } = await stage()
    const before = await traces()
    for (const somebody of [amina, claire, stranger, anonymous, elsewhere])
      await refusedAs(somebody.does(extendSession, withKey({ sessionId: session.id, ...moved })), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })

  test('for a session that does not exist', async () => {
    const { paolo } = await stage()
    await refusedAs(paolo.does(extendSession, withKey({ sessionId: randomUUID(), ...moved })), 'refusal.not-found')
  })
})
