import { describe, expect, test } from 'vitest'
import { waitsFirst } from '@/lib/conferences/rules'
import { changeModeration } from '@/lib/moderation/protecting/change-moderation'
import { publishUnread } from '@/lib/moderation/protecting/publish-unread'
import { readModes } from '@/lib/moderation/protecting/read-modes'
import { keepContribution } from '@/lib/moderation/protecting/unread/keep-contribution'
import { readUnreadPublished } from '@/lib/moderation/protecting/unread/read-unread-published'
import { readLog } from '@/lib/moderation/record/read-log'
import { readModeration } from '@/lib/moderation/record/read-moderation'
import { settingSaid } from '@/lib/moderation/record/said'
import { contributionRow, decisionsOn, heardIn, mailsTo, waitingFrom, withKey } from '../support/desk'
import { exposing } from '../support/protecting'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const clock = { kind: 'clock' } as const

const chosen = (at: Stage, mode: string, more: object = {}) =>
  at.paolo.does(changeModeration, withKey({ conferenceId: at.conference.id, mode, reason: 'Essai.', ...more }))

/** The contributions that the worker was asked to publish. */
async function lettingThrough(): Promise<string[]> {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const jobs = await db.execute<{ id: string }>(sql`
    select j.payload ->> 'contributionId' as id from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'publish-unread'`)
  return jobs.map(({ id }) => id)
}

async function sentBy(at: Stage, text?: string) {
  const { contributionId } = await waitingFrom(at.amina, at.thread, text ? { text } : {})
  const isLet = (await lettingThrough()).includes(contributionId)
  if (isLet) await publishUnread(clock, { contributionId })
  return { contributionId, isLet, number: (await contributionRow(contributionId))?.number ?? null }
}

describe('a text', () => {
  test('waits for the desk, unless something else was chosen in so many words', async () => {
    expect(await sentBy(await stage())).toMatchObject({ isLet: false, number: null })
    expect([null, 'before', 'none', '', 'After'].map((mode) => waitsFirst(mode, 9))).toEqual(Array(5).fill(true))
  })

  test('is published at once where the desk reads afterwards, without a decision of anybody’s', async () => {
    const at = await stage()
    await chosen(at, 'after')
    const { contributionId, number } = await sentBy(at)
    expect(number).toBe(1)
    expect(await decisionsOn(contributionId)).toEqual([])
    expect(await mailsTo(at.amina, 'contribution-published')).toHaveLength(1)
    expect(await publishUnread(clock, { contributionId })).toEqual({ published: 0 })
  })

  test('waits only while its author has nothing published, where that was chosen', async () => {
    const at = await stage()
    await chosen(at, 'after')
    await sentBy(at)
    await chosen(at, 'first-timers')
    expect(await sentBy(at)).toMatchObject({ isLet: true, number: 2 })
    const { contributionId } = await waitingFrom(at.bruno, at.thread)
    expect(await lettingThrough()).not.toContain(contributionId)
  })

  test('that exposes somebody is held, whatever was chosen', async () => {
    const at = await stage()
    await chosen(at, 'after')
    const held = await sentBy(at, exposing)
    expect(held).toMatchObject({ isLet: false, number: null })
    expect(await publishUnread(clock, held)).toEqual({ published: 0 })
  })

  test('waits after all where the mode was changed before it was published', async () => {
    const at = await stage()
    await chosen(at, 'after')
    const { contributionId } = await waitingFrom(at.amina, at.thread)
    await chosen(at, 'before')
    expect(await publishUnread(clock, { contributionId })).toEqual({ published: 0 })
  })
})

describe('changing when the desk reads', () => {
  test('is written down with who, from what to what and why, and told', async () => {
    const at = await stage()
    await chosen(at, 'after', { sessionId: at.session.id, reason: 'Trois modérateurs absents.' })
    await chosen(at, 'as-conference', { sessionId: at.session.id })
    const { mode, sessions, changes } = await at.paolo.does(readModes, { slug: at.conference.slug })
    expect({ mode, sessions }).toMatchObject({ mode: 'before', sessions: [{ mode: null }] })
    expect(changes).toMatchObject([
      { by: 'paolo', session: 1, before: 'after', after: null },
      { by: 'paolo', session: 1, before: null, after: 'after', reason: 'Trois modérateurs absents.' },
    ])
    expect(await heardIn(`conference:${at.conference.id}`)).toMatchObject([
      { type: 'moderation.changed', sessionId: at.session.id, mode: 'after' },
      { type: 'moderation.changed', sessionId: at.session.id, mode: null },
    ])
  })

  test('is said to anybody who asks how it is moderated', async () => {
    const at = await stage()
    const { slug } = at.conference
    await chosen(at, 'after', { sessionId: at.session.id })
    expect(await at.anonymous.does(readModeration, { slug })).toMatchObject({ mode: 'by-session' })
    await chosen(at, 'after')
    expect(await at.anonymous.does(readModeration, { slug })).toMatchObject({ mode: 'after' })
  })

  test('is for coordinators alone, with a reason, and of their own conference', async () => {
    const [at, elsewhere] = [await stage(), await stage()]
    const sent = withKey({ conferenceId: at.conference.id, mode: 'after', reason: 'Essai.' })
    for (const somebody of [at.amina, at.claire, at.anonymous, elsewhere.paolo])
      await refusedAs(somebody.does(changeModeration, sent), 'refusal.not-found')
    await refusedAs(at.paolo.does(changeModeration, { ...sent, reason: ' ' }), 'refusal.invalid')
    await refusedAs(at.paolo.does(changeModeration, { ...sent, mode: 'as-conference' }), 'refusal.invalid')
    await refusedAs(at.paolo.does(changeModeration, { ...sent, sessionId: elsewhere.session.id }), 'refusal.not-found')
  })
})

test('what was published unread is listed for the desk, until somebody says that they have read it', async () => {
  const at = await stage()
  const { slug } = at.conference
  await chosen(at, 'after')
  const { contributionId } = await sentBy(at)
  const listed = async () => (await at.claire.does(readUnreadPublished, { slug })).contributions
  expect(await listed()).toMatchObject([{ id: contributionId, number: 1, own: false }])
  await refusedAs(at.amina.does(keepContribution, withKey({ contributionId })), 'refusal.not-found')
  await at.claire.does(keepContribution, withKey({ contributionId }))
  expect(await listed()).toEqual([])
  expect(await decisionsOn(contributionId)).toMatchObject([{ kind: 'published', byId: at.claire.participantId }])
  await refusedAs(at.driss.does(keepContribution, withKey({ contributionId })), 'unread.settled')
  const { entries } = await at.claire.does(readLog, { slug, kind: 'moderation-changed' })
  const [change] = entries
  expect(
    change && [settingSaid(change.kind, change.earlier, 'fr'), settingSaid(change.kind, change.later, 'fr')],
  ).toEqual(['Avant la publication', 'Après la publication'])
})
