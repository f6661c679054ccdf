import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readSession } from '@/lib/conferences/read-session'
import { readCited } from '@/lib/contributions/citing/read-cited'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { markRead } from '@/lib/contributions/reading/mark-read'
import { readDay } from '@/lib/contributions/reading/read-day'
import { readUnread } from '@/lib/contributions/reading/read-unread'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readLog } from '@/lib/moderation/record/read-log'
import { splitThread } from '@/lib/moderation/threads/split-thread'
import { changeRhythm } from '@/lib/people/mails/change-rhythm'
import { readMe } from '@/lib/people/read-me'
import { heardIn, mailsTo, waitingFrom, withKey } from '../support/desk'
import { contributionTo, onStage, type Player, refusedAs, type Stage } from '../support/stage'
import { anotherThread, merges, moves, numbersIn, placeOf, readAs, threadOf } from '../support/threads'

const stage = onStage()

async function publishes(at: Stage, by: Player, thread = at.thread, replyTo?: number): Promise<number> {
  const waiting = await waitingFrom(by, thread, replyTo ? { replyTo } : {})
  return ((await at.claire.does(publishContribution, withKey(waiting))) as { number: number }).number
}

/** 1 by Amina, with the answer 2 and the answer to that, 3; 4 by Bruno; and another thread. */
async function talked() {
  const at = await stage()
  await publishes(at, at.amina)
  await publishes(at, at.bruno, at.thread, 1)
  await publishes(at, at.amina, at.thread, 2)
  await publishes(at, at.bruno)
  return { at, other: await anotherThread(at) }
}

const glances = async ({ anonymous, conference }: Stage) =>
  (await anonymous.does(readSession, { slug: conference.slug, position: 1 })).session.threads.map(
    ({ published, glance }) => [published, glance?.voices],
  )

const draftIn = (thread: { id: string }, text: string, more: object = {}) => ({
  ...{ version: randomUUID(), basedOn: [], contributionKey: randomUUID(), threadId: thread.id, text },
  ...more,
})

const draftsOf = async (at: Stage, thread: Stage['thread']) =>
  (await readAs(at.amina, at, thread)).own?.drafts.map(({ replyTo, text }) => [replyTo, text])

describe('a contribution that is moved', () => {
  test('takes its replies along; numbers, links and citations stay, and both threads count anew', async () => {
    const { at, other } = await talked()
    expect(await moves(at, { to: other })).toEqual({ thread: 2, numbers: [1, 2, 3] })
    expect([await numbersIn(at, at.thread), await numbersIn(at, other)]).toEqual([[4], [1, 2, 3]])
    expect([await placeOf(at, 1), await placeOf(at, 3), await placeOf(at, 4)]).toEqual([2, 2, 1])
    expect(await at.anonymous.does(readCited, { slug: at.conference.slug, number: 2 })).toMatchObject({ number: 2 })
    expect(await glances(at)).toEqual([
      [1, 1],
      [3, 2],
    ])
    const led = (await readAs(at.anonymous, at, at.thread)).thread.movedAway
    expect(led).toMatchObject([{ position: 2, title: { fr: 'Le logement' }, numbers: [1] }])
  })

  test('begins a line of its own where it was a reply, and still says what it answers', async () => {
    const { at, other } = await talked()
    await moves(at, { to: other, numbers: '#2' })
    const { view } = await readAs(at.anonymous, at, other)
    expect(view.contributions).toMatchObject([
      { number: 2, rootNumber: 2, replyToNumber: 1 },
      { number: 3, rootNumber: 2, replyToNumber: 2 },
    ])
    expect(await numbersIn(at, at.thread)).toEqual([1, 4])
  })

  test('is answered where it is now, by who wrote the answer on the page where it was', async () => {
    const { at, other } = await talked()
    const waiting = await waitingFrom(at.bruno, at.thread, { replyTo: 1 })
    await moves(at, { to: other })
    expect(await at.claire.does(publishContribution, withKey(waiting))).toMatchObject({ number: 5 })
    await at.bruno.does(submitContribution, { ...contributionTo(at.thread), replyTo: 3 })
    expect(await numbersIn(at, other)).toEqual([1, 2, 3, 5])
    expect((await readAs(at.bruno, at, other)).own?.waiting).toHaveLength(1)
  })

  test('stays read by who has read it, and new to who has not', async () => {
    const { at, other } = await talked()
    const last = await publishes(at, at.bruno, other)
    await at.driss.does(markRead, { conferenceId: at.conference.id, numbers: [1, 2] })
    // Read to its end: the mark holds what lies between as well, and what comes in between has not been read.
    await at.paolo.does(markRead, { conferenceId: at.conference.id, numbers: [last] })
    await moves(at, { to: other })
    expect((await readAs(at.driss, at, other)).reading).toMatchObject({ unread: 2, read: [1, 2] })
    expect((await readAs(at.paolo, at, other)).reading).toMatchObject({ unread: 3, read: [last] })
    await moves(at, { from: other, to: at.thread })
    expect((await readAs(at.driss, at, at.thread)).reading).toMatchObject({ unread: 2, read: [1, 2] })
  })

  test('has with it what somebody has begun to answer', async () => {
    const { at, other } = await talked()
    await at.amina.does(keepDraft, draftIn(at.thread, 'Ma réponse', { replyTo: 1 }))
    await at.amina.does(keepDraft, draftIn(at.thread, 'Autre chose'))
    await moves(at, { to: other })
    expect(await draftsOf(at, other)).toEqual([[1, 'Ma réponse']])
    expect(await draftsOf(at, at.thread)).toEqual([[null, 'Autre chose']])
  })

  test('is told to its authors, once for all of theirs; by mail to who has not asked for none', async () => {
    const { at, other } = await talked()
    await at.bruno.does(changeRhythm, withKey({ conferenceId: at.conference.id, rhythm: 'none', language: 'it' }))
    await moves(at, { to: other })
    const [here] = await at.amina.does(readMe, {})
    expect(here?.notices[0]).toMatchObject({ type: 'participant.moved', numbers: [1, 3], contribution: { number: 1 } })
    expect(await mailsTo(at.amina, 'contribution-moved')).toMatchObject([
      // Where a mailbox provider posts one click (RFC 8058): a page of a language would refuse it.
      { locale: 'ar', data: { numbers: [1, 3], unsubscribeUrl: expect.stringMatching(/^https?:\/\/[^/]+\/u\//) } },
    ])
    expect((await heardIn(`person:${at.bruno.participantId}`)).at(-1)).toMatchObject({ numbers: [2] })
    expect(await mailsTo(at.bruno, 'contribution-moved')).toEqual([])
  })

  test('is one of this thread, and goes into another that there is; else nothing moves', async () => {
    const { at, other } = await talked()
    const wrong = await refusedAs(moves(at, { to: other, numbers: '4, 9' }), 'thread.no-such-number')
    expect(wrong).toMatchObject({ facts: { number: 9 }, fields: { numbers: 'thread.no-such-number' } })
    await refusedAs(moves(at, { to: at.thread }), 'thread.same')
    await refusedAs(moves(at, { to: { id: '', position: 99 } }), 'thread.nowhere')
    await refusedAs(moves(at, { to: other }, at.amina), 'refusal.not-found')
    expect(await numbersIn(at, at.thread)).toEqual([1, 2, 3, 4])
  })
})

describe('a thread that is split', () => {
  test('leaves its lines in a new one, in one act, written down with its numbers', async () => {
    const { at } = await talked()
    const asked = { threadId: at.thread.id, numbers: '1', reason: 'long', 'title-it': 'La casa' }
    expect(await at.claire.does(splitThread, withKey(asked))).toEqual({ thread: 3, numbers: [1, 2, 3] })
    expect(await numbersIn(at, await threadOf(at, 3))).toEqual([1, 2, 3])
    const { entries } = await at.claire.does(readLog, { slug: at.conference.slug })
    const split = entries.find(({ kind }) => kind === 'thread-split')
    expect(split?.thread).toMatchObject({ reason: 'long', numbers: [1, 2, 3], to: { position: 3 } })
  })
})

describe('threads that are merged', () => {
  test('are one; the address of the other leads there, and so do those merged into it before', async () => {
    const { at, other } = await talked()
    const third = await anotherThread(at, { 'title-it': 'La casa' })
    await publishes(at, at.amina, third)
    await merges(at, { from: third, to: other })
    await merges(at, { from: other, to: at.thread })
    expect(await numbersIn(at, at.thread)).toEqual([1, 2, 3, 4, 5])
    expect(await placeOf(at, 5)).toBe(1)
    const asked = { slug: at.conference.slug, position: third.position }
    expect(await at.driss.does(readUnread, asked)).toBe(1)
    expect(await at.driss.does(readDay, { ...asked, day: '2026-11-01' })).toMatchObject({ position: 1, number: 1 })
    for (const gone of [other, third]) expect((await readAs(at.anonymous, at, gone)).thread.mergedInto).toBe(1)
    expect(await glances(at)).toEqual([[5, 2]])
    expect(await heardIn(`thread:${third.id}`)).toMatchObject([{}, { type: 'thread.merged', published: 1 }])
    await refusedAs(merges(at, { from: third, to: at.thread }), 'thread.merged')
    await refusedAs(merges(at, { to: third }), 'thread.nowhere')
  })

  test('lose nothing that waits, is begun, or is sent to the address that was', async () => {
    const { at, other } = await talked()
    const waiting = await waitingFrom(at.bruno, at.thread)
    await at.amina.does(keepDraft, draftIn(at.thread, 'Ici'))
    await at.amina.does(keepDraft, draftIn(other, 'Là'))
    await merges(at, { to: other })
    expect(await draftsOf(at, other)).toEqual([[null, 'Là\n\nIci']])
    await at.claire.does(publishContribution, withKey(waiting))
    await at.bruno.does(submitContribution, contributionTo(at.thread))
    await at.bruno.does(submitContribution, { ...contributionTo(at.thread), replyTo: 4 })
    await at.driss.does(keepDraft, draftIn(at.thread, 'Encore'))
    expect(await numbersIn(at, other)).toEqual([1, 2, 3, 4, 5])
    expect((await readAs(at.bruno, at, other)).own?.waiting).toHaveLength(2)
    expect((await readAs(at.driss, at, other)).own?.drafts).toMatchObject([{ text: 'Encore' }])
  })
})

test('what is published while its thread is merged is in the thread that is left, and counted once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { at, other } = await talked()
    const waiting = await Promise.all([1, 2, 3].map(() => waitingFrom(at.amina, at.thread, { replyTo: 4 })))
    const publishing = waiting.map((one) => at.claire.does(publishContribution, withKey(one)))
    const sending = at.bruno.does(submitContribution, { ...contributionTo(at.thread), replyTo: 1 })
    await Promise.all([...publishing, sending, merges(at, { to: other })])
    expect(await numbersIn(at, other)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await glances(at)).toEqual([[7, 2]])
    expect((await readAs(at.bruno, at, other)).own?.waiting).toHaveLength(1)
  }
})
