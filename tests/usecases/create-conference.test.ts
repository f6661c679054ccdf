import { describe, expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { addQuestion } from '@/lib/coordination/add-question'
import { addSession } from '@/lib/coordination/add-session'
import { addThread } from '@/lib/coordination/add-thread'
import { changeTexts } from '@/lib/coordination/change-texts'
import { createConference } from '@/lib/coordination/create-conference'
import { moveSession } from '@/lib/coordination/move-session'
import { readCoordination } from '@/lib/coordination/read-coordination'
import { readStructure } from '@/lib/coordination/read-structure'
import { readText } from '@/lib/coordination/read-text'
import { asKnownNow, begunBy, newConference, newSession } from '../support/coordination'
import { withKey } from '../support/desk'
import { contributionTo, onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

describe('a conference that is begun', () => {
  test('is coordinated by who began it, in the languages it was written in', async () => {
    const { paolo } = await stage()
    const sent = newConference()
    const { slug } = await paolo.does(createConference, sent)
    const coordinator = await asKnownNow(paolo)
    const structure = await coordinator.does(readStructure, { slug })
    expect(structure).toMatchObject({ title: { it: 'Acqua e oasi', fr: 'Eau et oasis' }, sessions: [], registered: 1 })
    expect(structure.texts.map(({ of, missing }) => [of, missing])).toEqual([
      ['conference-title', ['ar', 'en']],
      ['conference-welcome', ['fr', 'ar', 'en']],
      ['conference-rules', ['fr', 'it', 'ar', 'en']],
    ])
    const { conferences } = await coordinator.does(readCoordination, {})
    expect(conferences.map((conference) => conference.slug)).toContain(slug)
  })

  test('is begun once, however often it is sent', async () => {
    const { paolo } = await stage()
    const sent = newConference()
    const answers = await Promise.all([1, 2].map(() => paolo.does(createConference, sent)))
    expect(answers[0]).toEqual(answers[1])
  })

  test('has an address of its own: a second one with the same is refused with what to do', async () => {
    const { paolo } = await stage()
    const sent = newConference()
    await paolo.does(createConference, sent)
    const again = paolo.does(createConference, newConference({ slug: sent.slug }))
    expect(await refusedAs(again, 'coordination.slug-taken')).toMatchObject({
      kind: 'conflict',
      fields: { slug: 'coordination.slug-taken' },
    })
  })

  test('does not take the place of one that runs until its own first session opens', async () => {
    const { paolo, anonymous, at } = await stage()
    const { slug } = await begunBy(paolo)
    expect(await anonymous.does(readProgramme, {})).toMatchObject({ slug: expect.stringMatching(/^stage-/) })
    await at('2026-11-20T10:00:00Z')
    expect(await anonymous.does(readProgramme, {})).toMatchObject({ slug })
  })

  test('is refused with every field that is to be mended at once', async () => {
    const { paolo } = await stage()
    const before = await traces()
    const wrong = newConference({ slug: 'É t é', country: 'XX', 'title-it': '', 'title-fr': '' })
    const refusal = await refusedAs(paolo.does(createConference, wrong), 'refusal.invalid')
    expect(refusal.fields).toEqual({
      slug: 'field.slug',
      country: 'field.country',
      'title-fr': 'field.one-language',
    })
    expect(await traces()).toEqual(before)
  })

  test.each(['-a', 'a-', 'a--b', 'A', 'a b', 'é', '../x', '', 'a'.repeat(61)])('not under %j', async (slug) => {
    const { paolo } = await stage()
    const refusal = await refusedAs(paolo.does(createConference, newConference({ slug })), 'refusal.invalid')
    expect(Object.keys(refusal.fields)).toEqual(['slug'])
  })
})

describe('its sessions', () => {
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
    expect(await coordinator.does(addThread, withKey({ sessionId, 'title-it': 'Presentarsi' }))).toEqual({ thread: 4 })
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

describe('its texts', () => {
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

describe('is not there, and leaves no trace,', () => {
  test('for anybody who may not convene', async () => {
    const { amina, claire, stranger, anonymous } = await stage()
    const before = await traces()
    for (const somebody of [amina, claire, stranger, anonymous]) {
      await refusedAs(somebody.does(createConference, newConference()), 'refusal.not-found')
      await refusedAs(somebody.does(readCoordination, {}), 'refusal.not-found')
    }
    expect(await traces()).toEqual(before)
  })

  test('for coordinators of another conference', async () => {
    const { paolo } = await stage()
    const { paolo: other, amina } = await stage()
    const { slug, conferenceId, sessionId, questionId } = await begunBy(paolo)
    const before = await traces()
    for (const somebody of [other, amina]) {
      const refused = [
        () => somebody.does(addSession, newSession(conferenceId)),
        () => somebody.does(addQuestion, withKey({ sessionId, 'text-fr': 'x' })),
        () => somebody.does(addThread, withKey({ sessionId, 'title-fr': 'x' })),
        () => somebody.does(changeTexts, withKey({ of: 'question-text', id: questionId, 'text-fr': 'x' })),
        () =>
          somebody.does(moveSession, withKey({ sessionId, opensAt: '2026-11-21T09:00', closesAt: '2026-11-30T12:00' })),
        () => somebody.does(readStructure, { slug }),
        () => somebody.does(readText, { slug, of: 'question-text', id: questionId }),
      ]
      for (const answer of refused) await refusedAs(answer(), 'refusal.not-found')
    }
    expect(await traces()).toEqual(before)
  })
})
