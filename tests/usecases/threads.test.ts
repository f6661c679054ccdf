import { describe, expect, test } from 'vitest'
import { readSession } from '@/lib/conferences/read-session'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { readLog } from '@/lib/moderation/record/read-log'
import { closeThread } from '@/lib/moderation/threads/close-thread'
import { openThread } from '@/lib/moderation/threads/open-thread'
import { pinThread } from '@/lib/moderation/threads/pin-thread'
import { readThreadDesk } from '@/lib/moderation/threads/read-thread-desk'
import { readThreads } from '@/lib/moderation/threads/read-threads'
import { reopenThread } from '@/lib/moderation/threads/reopen-thread'
import { retitleThread } from '@/lib/moderation/threads/retitle-thread'
import { unpinThread } from '@/lib/moderation/threads/unpin-thread'
import { heardIn, withKey } from '../support/desk'
import { contributionTo, onStage, refusedAs, type Stage, traces } from '../support/stage'
import { anotherThread, readAs } from '../support/threads'

const stage = onStage()

const threadsOf = async ({ anonymous, conference }: Stage) =>
  (await anonymous.does(readSession, { slug: conference.slug, position: 1 })).session.threads

const on = ({ thread }: Stage, reason: string, more: object = {}) => withKey({ threadId: thread.id, reason, ...more })

describe('a thread that moderators open', () => {
  test('takes the next place, in the languages it is written in, and is written down and told', async () => {
    const at = await stage()
    const made = await anotherThread(at, { 'title-ar': 'السكن', 'title-it': 'La casa' })
    expect(await threadsOf(at)).toMatchObject([
      { position: 1 },
      { position: 2, title: { ar: 'السكن', it: 'La casa' }, question: null, published: 0 },
    ])
    expect(await heardIn(`conference:${at.conference.id}`)).toMatchObject([
      { type: 'thread.opened', threadId: made.id },
    ])
    const { entries } = await at.driss.does(readLog, { slug: at.conference.slug })
    expect(entries.map(({ thread }) => thread)).toMatchObject([
      { kind: 'opened', reason: 'subject', by: 'claire', position: 2 },
    ])
  })

  test('opened by many at once, each has a place of its own', async () => {
    const at = await stage()
    const titles = ['Un', 'Deux', 'Trois', 'Quatre']
    await Promise.all(titles.map((title) => anotherThread(at, { 'title-fr': title })))
    expect((await threadsOf(at)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
  })

  test('has a title in one language at least, a reason, and a question that there is', async () => {
    const at = await stage()
    const asked = { sessionId: at.session.id, reason: 'subject', 'title-fr': 'Le logement' }
    const opens = (more: object) => at.claire.does(openThread, withKey({ ...asked, ...more }))
    expect((await refusedAs(opens({ 'title-fr': ' ' }), 'refusal.invalid')).fields).toEqual({
      'title-fr': 'field.one-language',
    })
    expect((await refusedAs(opens({ reason: 'settled' }), 'refusal.invalid')).fields).toEqual({
      reason: 'field.reason',
    })
    await refusedAs(opens({ question: 3 }), 'thread.no-question')
    expect(await threadsOf(at)).toHaveLength(1)
  })
})

test('a thread has another title from now on, and the one before is written down', async () => {
  const at = await stage()
  await at.claire.does(retitleThread, on(at, 'clearer', { 'title-ar': 'بعد العودة' }))
  expect((await readAs(at.bruno, at, at.thread)).thread.title).toEqual({ ar: 'بعد العودة' })
  const { decisions, thread } = await at.claire.does(readThreadDesk, { slug: at.conference.slug, position: 1 })
  expect(decisions).toMatchObject([{ kind: 'retitled', reason: 'clearer', titleBefore: { fr: 'Essai' } }])
  expect(thread.title).toEqual({ ar: 'بعد العودة' })
  expect(await heardIn(`thread:${at.thread.id}`)).toMatchObject([{ type: 'thread.retitled' }])
})

describe('a pinned thread', () => {
  test('stands first until its time is over, and nobody has to take it down', async () => {
    const at = await stage()
    const other = await anotherThread(at)
    const pin = withKey({ threadId: other.id, reason: 'start', days: '3' })
    await at.claire.does(pinThread, pin)
    const [first] = await threadsOf(at)
    expect(first).toMatchObject({ position: 2, pinnedUntil: expect.stringContaining('2026-11-06T10:') })
    await at.at('2026-11-06T12:00:00Z')
    expect(await threadsOf(at)).toMatchObject([{ position: 1 }, { position: 2, pinnedUntil: null }])
    await refusedAs(at.claire.does(unpinThread, withKey({ threadId: other.id, reason: 'over' })), 'thread.not-pinned')
  })

  test('goes back before its time when a moderator says so', async () => {
    const at = await stage()
    const other = await anotherThread(at)
    await at.claire.does(pinThread, withKey({ threadId: other.id, reason: 'urgent', days: '14' }))
    await at.driss.does(unpinThread, withKey({ threadId: other.id, reason: 'mistake' }))
    expect((await threadsOf(at)).map(({ position }) => position)).toEqual([1, 2])
  })

  test('is never pinned for good', async () => {
    const at = await stage()
    const refusal = await refusedAs(at.claire.does(pinThread, on(at, 'start', { days: '365' })), 'refusal.invalid')
    expect(refusal.fields).toEqual({ days: 'field.pin-days' })
  })
})

describe('a closed thread', () => {
  test('is read and takes nothing, says since when and why, and keeps what was begun', async () => {
    const at = await stage()
    await at.claire.does(closeThread, on(at, 'strayed'))
    const before = await traces()
    const refusal = await refusedAs(at.amina.does(submitContribution, contributionTo(at.thread)), 'thread.shut')
    expect(refusal).toMatchObject({ kind: 'conflict', facts: { why: 'strayed' } })
    expect(await traces()).toEqual(before)
    const draft = { version: withKey({}).key, basedOn: [], contributionKey: withKey({}).key, threadId: at.thread.id }
    await at.amina.does(keepDraft, { ...draft, text: 'Un début' })
    const shown = await readAs(at.amina, at, at.thread)
    expect(shown).toMatchObject({ thread: { closedBecause: 'strayed' }, own: { drafts: [{ text: 'Un début' }] } })
    expect(await threadsOf(at)).toMatchObject([{ closedAt: expect.any(String) }])
  })

  test('is not closed twice, and opens again', async () => {
    const at = await stage()
    await refusedAs(at.claire.does(reopenThread, on(at, 'mistake')), 'thread.not-closed')
    await at.claire.does(closeThread, on(at, 'heated'))
    await refusedAs(at.driss.does(closeThread, on(at, 'settled')), 'thread.closed-already')
    await at.driss.does(reopenThread, on(at, 'unsettled'))
    await at.amina.does(submitContribution, contributionTo(at.thread))
    expect((await readAs(at.bruno, at, at.thread)).thread).toMatchObject({ closedAt: null, closedBecause: null })
  })
})

describe('nobody but the team of this conference', () => {
  test('changes a thread, or sees its page at the desk', async () => {
    const [at, elsewhere] = [await stage(), await stage()]
    const before = await traces()
    for (const somebody of [at.amina, at.stranger, at.anonymous, elsewhere.claire]) {
      await refusedAs(somebody.does(closeThread, on(at, 'heated')), 'refusal.not-found')
      await refusedAs(somebody.does(readThreads, { slug: at.conference.slug }), 'refusal.not-found')
      await refusedAs(somebody.does(readThreadDesk, { slug: at.conference.slug, position: 1 }), 'refusal.not-found')
    }
    expect(await traces()).toEqual(before)
  })

  test('and nobody at all once the conference is archived', async () => {
    const at = await stage()
    const { db } = await import('@/db/client')
    const { conference } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    await db
      .update(conference)
      .set({ archivedAt: new Date('2026-11-03T09:00:00Z') })
      .where(eq(conference.id, at.conference.id))
    await refusedAs(at.claire.does(closeThread, on(at, 'heated')), 'thread.archived')
    await refusedAs(anotherThread(at), 'thread.archived')
  })
})
