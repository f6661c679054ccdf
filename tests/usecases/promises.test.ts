import { describe, expect, test } from 'vitest'
import { keepPromise } from '@/lib/conduct/promises/keep-promise'
import { letPromiseGo } from '@/lib/conduct/promises/let-promise-go'
import { mailPromises } from '@/lib/conduct/promises/mail-promises'
import { notePromise } from '@/lib/conduct/promises/note-promise'
import { readPromises } from '@/lib/conduct/promises/read-promises'
import { onlyThisConference, promiseFor } from '../support/conduct'
import { mailsTo, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const noted = (here: Stage, more: object = {}) =>
  here.claire.does(notePromise, withKey(promiseFor(here.session.id, more)))
const listed = async ({ driss, conference }: Stage) =>
  (await driss.does(readPromises, { slug: conference.slug })).promises

/** A question of the session, that is its thread's own. */
async function questionIn({ session, thread }: Stage): Promise<string> {
  const { db } = await import('@/db/client')
  const schema = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [question] = await db
    .insert(schema.question)
    .values({ sessionId: session.id, position: 1, text: { fr: 'Qui décide ?' } })
    .returning()
  const questionId = question?.id ?? ''
  await db.update(schema.thread).set({ questionId }).where(eq(schema.thread.id, thread.id))
  return questionId
}

describe('a promise', () => {
  test('is kept when who gave it publishes there, and not by what they had published before', async () => {
    const here = await stage()
    await publishedNow(here, { by: here.amina })
    await here.at('2026-11-03T11:00:00Z')
    await noted(here)
    expect(await listed(here)).toMatchObject([{ state: 'waits', number: null, writeTo: here.amina.participantId }])
    await here.at('2026-11-03T12:00:00Z')
    await publishedNow(here, { by: here.bruno })
    expect(await listed(here)).toMatchObject([{ number: null }])
    const { number } = await publishedNow(here, { by: here.amina })
    expect(await listed(here)).toMatchObject([{ state: 'kept', number }])
  })

  test('for a question is kept by what is published under it', async () => {
    const here = await stage()
    await noted(here, { placeId: await questionIn(here) })
    const { number } = await publishedNow(here, { by: here.amina })
    expect(await listed(here)).toMatchObject([{ state: 'kept', number, question: { fr: 'Qui décide ?' } }])
  })

  test('of somebody who is not registered is kept by the number that the desk names', async () => {
    const here = await stage()
    const { promiseId } = await noted(here, { who: 'La coopérative de Tiznit' })
    expect(await listed(here)).toMatchObject([{ who: 'La coopérative de Tiznit', writeTo: null }])
    const { number } = await publishedNow(here, { by: here.bruno })
    const wrong = await refusedAs(
      here.driss.does(keepPromise, withKey({ promiseId, number: 999 })),
      'promise.no-number',
    )
    expect(wrong.fields).toEqual({ number: 'promise.no-number' })
    await here.driss.does(keepPromise, withKey({ promiseId, number }))
    expect(await listed(here)).toMatchObject([{ state: 'kept', number }])
  })

  test('is let go by the desk, and stays in the list', async () => {
    const here = await stage()
    const { promiseId } = await noted(here)
    await here.driss.does(letPromiseGo, withKey({ promiseId }))
    expect(await listed(here)).toMatchObject([{ state: 'let-go' }])
  })

  test('is for a day to come, and for the desk alone', async () => {
    const here = await stage()
    const past = await refusedAs(noted(here, { dueOn: '2026-11-01' }), 'promise.is-past')
    expect(past.fields).toEqual({ dueOn: 'promise.is-past' })
    const before = await traces()
    await refusedAs(noted({ ...here, claire: here.amina }), 'refusal.not-found')
    await refusedAs(here.amina.does(readPromises, { slug: here.conference.slug }), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })
})

describe('those on duty', () => {
  test('are reminded once a day of what is due, and not of what is kept', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await noted(here, { dueOn: '2026-11-05' })
    await noted(here, { who: 'bruno', dueOn: '2026-11-05' })
    await publishedNow(here, { by: here.bruno })
    for (const at of ['2026-11-05T07:30:00Z', '2026-11-05T07:31:00Z']) {
      await here.at(at)
      await Promise.all([1, 2].map(() => mailPromises({ kind: 'clock' }, {})))
    }
    const mails = await mailsTo(here.claire, 'promises-due')
    expect(mails).toMatchObject([{ state: 'due', data: { promises: [{ who: 'Amina', dueOn: '2026-11-05' }] } }])
    expect(await mailsTo(here.amina, 'promises-due')).toEqual([])
  })
})
