import { describe, expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { addQuestion } from '@/lib/coordination/add-question'
import { addSession } from '@/lib/coordination/add-session'
import { changeTexts } from '@/lib/coordination/change-texts'
import { moveSession } from '@/lib/coordination/move-session'
import { readStructure } from '@/lib/coordination/read-structure'
import { readText } from '@/lib/coordination/read-text'
import { readLog } from '@/lib/moderation/record/read-log'
import { openThread } from '@/lib/moderation/threads/open-thread'
import { begunBy, newSession } from '../support/coordination'
import { heardIn, withKey } from '../support/desk'
import { contributionTo, onStage, refusedAs } from '../support/stage'

const stage = onStage()

describe('the sessions of a conference', () => {
  test('are added in order, by clocks in Rome, with a late window of two days', async () => {
    const { paolo } = await stage()
    const { slug, conferenceId, coordinator } = await begunBy(paolo)
    await coordinator.does(
      addSession,
      newSession(conferenceId, { opensAt: '2026-11-28T09:00', closesAt: '2026-12-05T23:59' }),
    )
    const { sessions } = await coordinator.does(readStructure, { slug })
    expect(sessions.map(({ position }) => position)).toEqual([1, 2])
    expect(sessions[0]).toMatchObject({
      phase: 'announced',
      opensInRome: '2026-11-20T09:00',
      questions: [{ position: 1 }],
    })
    expect(Date.parse(sessions[0]?.opensAt ?? '')).toBe(Date.parse('2026-11-20T08:00:00Z'))
    expect(Date.parse(sessions[0]?.lateUntil ?? '')).toBe(Date.parse('2026-11-29T22:59:00Z'))
  })

  test('are at most six, also when many are sent at once', async () => {
    const { paolo } = await stage()
    const { slug, conferenceId, coordinator } = await begunBy(paolo)
    const many = await Promise.allSettled(
      Array.from({ length: 8 }, () => coordinator.does(addSession, newSession(conferenceId))),
    )
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    const { sessions, mayAddSession } = await coordinator.does(readStructure, { slug })
    expect(sessions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    expect(mayAddSession).toBe(false)
    await refusedAs(coordinator.does(addSession, newSession(conferenceId)), 'coordination.most-sessions')
  })

  test.each([
    ['that close before they open', { closesAt: '2026-11-19T09:00' }, 'coordination.closes-first'],
    ['that have closed already', { opensAt: '2026-10-01T09:00', closesAt: '2026-10-02T09:00' }, 'session.in-the-past'],
  ])('are not added %s', async (_, box, reason) => {
    const { paolo } = await stage()
    const { conferenceId, coordinator } = await begunBy(paolo)
    const refusal = await refusedAs(coordinator.does(addSession, newSession(conferenceId, box)), reason)
    expect(refusal).toMatchObject({ kind: 'invalid', fields: { closesAt: reason } })
  })

  test('can be moved while they are only announced', async () => {
    const { paolo, at } = await stage()
    const { slug, sessionId, coordinator } = await begunBy(paolo)
    const box = { sessionId, opensAt: '2026-11-21T09:00', closesAt: '2026-11-30T12:00' }
    await coordinator.does(moveSession, withKey(box))
    const { sessions } = await coordinator.does(readStructure, { slug })
    expect(sessions).toMatchObject([{ opensInRome: box.opensAt, closesInRome: box.closesAt }])
    await at('2026-11-21T09:00:00Z')
    await refusedAs(coordinator.does(moveSession, withKey(box)), 'coordination.has-opened')
  })

  test('have at most three questions, each with its own thread, and threads besides', async () => {
    const { paolo } = await stage()
    const { slug, sessionId, coordinator } = await begunBy(paolo)
    for (const text of ['Deux ?', 'Trois ?'])
      await coordinator.does(addQuestion, withKey({ sessionId, 'text-fr': text }))
    const fourth = coordinator.does(addQuestion, withKey({ sessionId, 'text-fr': 'Quatre ?' }))
    expect((await refusedAs(fourth, 'coordination.most-questions')).facts).toEqual({ most: 3 })
    expect(
      await coordinator.does(openThread, withKey({ sessionId, 'title-it': 'Presentarsi', reason: 'subject' })),
    ).toMatchObject({ thread: 4 })
    const { sessions } = await coordinator.does(readStructure, { slug })
    expect(sessions[0]?.questions.map(({ text }) => text)).toEqual([
      { fr: 'Qui décide ?' },
      { fr: 'Deux ?' },
      { fr: 'Trois ?' },
    ])
    expect(sessions[0]?.threads).toMatchObject([{ position: 4, title: { it: 'Presentarsi' } }])
    expect(sessions[0]?.mayAddQuestion).toBe(false)
    const programme = await coordinator.does(readProgramme, { slug })
    expect(programme.sessions[0]?.threads).toHaveLength(4)
  })

  test('are written in once they open', async () => {
    const { paolo, at } = await stage()
    const { conferenceId, coordinator } = await begunBy(paolo)
    const { db } = await import('@/db/client')
    const { thread } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const [first] = await db.select().from(thread).where(eq(thread.conferenceId, conferenceId))
    await refusedAs(coordinator.does(submitContribution, contributionTo(first ?? { id: '' })), 'session.not-yet-open')
    await at('2026-11-20T08:00:00Z')
    await coordinator.does(submitContribution, contributionTo(first ?? { id: '' }))
  })
})

describe('the texts of a conference', () => {
  test('are written in their languages one by one, and flagged until they are', async () => {
    const { paolo } = await stage()
    const { slug, questionId: id, coordinator } = await begunBy(paolo)
    const of = 'question-text'
    expect(await coordinator.does(readText, { slug, of, id })).toMatchObject({ missing: ['it', 'ar', 'en'] })
    const texts = { 'text-fr': 'Qui décide ?', 'text-it': 'Chi decide?', 'text-ar': 'من يقرّر؟', 'text-en': ' ' }
    await coordinator.does(changeTexts, withKey({ of, id, ...texts }))
    expect(await coordinator.does(readText, { slug, of, id })).toMatchObject({
      missing: ['en'],
      texts: { fr: 'Qui décide ?', it: 'Chi decide?', ar: 'من يقرّر؟' },
    })
  })

  test('rules are one to a line', async () => {
    const { paolo, anonymous } = await stage()
    const { slug, conferenceId: id, coordinator } = await begunBy(paolo)
    const of = 'conference-rules'
    await coordinator.does(changeTexts, withKey({ of, id, 'text-fr': 'Parler de soi.\n\nRépondre aux idées.' }))
    expect(await anonymous.does(readProgramme, { slug })).toMatchObject({
      rules: { fr: ['Parler de soi.', 'Répondre aux idées.'] },
    })
    expect(await coordinator.does(readText, { slug, of, id })).toMatchObject({
      texts: { fr: 'Parler de soi.\nRépondre aux idées.' },
    })
  })

  test('of a thread is its title: another one is in the record, and told to its readers', async () => {
    const { paolo, conference, thread } = await stage()
    const texts = { 'text-fr': 'Essai', 'text-it': 'La casa', 'text-ar': 'تجربة', 'text-en': 'Trial' }
    const written = () => paolo.does(changeTexts, withKey({ of: 'thread-title', id: thread.id, ...texts }))
    await written()
    await written()
    const { entries } = await paolo.does(readLog, { slug: conference.slug })
    expect(entries).toMatchObject([
      { kind: 'thread-retitled', thread: { reason: 'clearer', titleBefore: { it: 'Prova' } } },
    ])
    expect(await heardIn(`thread:${thread.id}`)).toMatchObject([{ type: 'thread.retitled' }])
  })

  test('are not emptied, nor found where they are not', async () => {
    const { paolo } = await stage()
    const { slug, conferenceId, sessionId, coordinator } = await begunBy(paolo)
    const none = withKey({ of: 'session-title', id: sessionId, 'text-fr': ' ' })
    expect((await refusedAs(coordinator.does(changeTexts, none), 'refusal.invalid')).fields).toEqual({
      'text-fr': 'field.one-language',
    })
    const wrong = withKey({ of: 'session-title', id: conferenceId, 'text-fr': 'x' })
    await refusedAs(coordinator.does(changeTexts, wrong), 'refusal.not-found')
    await refusedAs(
      coordinator.does(readText, { slug: 'other', of: 'session-title', id: sessionId }),
      'refusal.not-found',
    )
    expect(await coordinator.does(readText, { slug, of: 'session-title', id: sessionId })).toBeDefined()
  })
})
