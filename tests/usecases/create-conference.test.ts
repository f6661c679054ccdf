import { describe, expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { addQuestion } from '@/lib/coordination/add-question'
import { addSession } from '@/lib/coordination/add-session'
import { changeTexts } from '@/lib/coordination/change-texts'
import { createConference } from '@/lib/coordination/create-conference'
import { moveSession } from '@/lib/coordination/move-session'
import { readCoordination } from '@/lib/coordination/read-coordination'
import { readStructure } from '@/lib/coordination/read-structure'
import { readText } from '@/lib/coordination/read-text'
import { openThread } from '@/lib/moderation/threads/open-thread'
import { asKnownNow, begunBy, newConference, newSession } from '../support/coordination'
import { withKey } from '../support/desk'
import { onStage, refusedAs, traces } from '../support/stage'

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
        () => somebody.does(openThread, withKey({ sessionId, 'title-fr': 'x', reason: 'subject' })),
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
