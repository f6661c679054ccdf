import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { fromPlain } from '@/lib/text/document'
import { contributionTo, lateUntil, onStage, opensAt, refusedAs, traces } from '../support/stage'

const stage = onStage()

async function rows(key: string) {
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(contribution).where(eq(contribution.key, key))
}

describe('a contribution', () => {
  test('waits for a moderator once it is sent, rendered and counted', async () => {
    const { amina, thread } = await stage()
    const sent = contributionTo(thread, 'Bonjour **à tous**')
    await amina.does(submitContribution, sent)
    expect(await rows(sent.key)).toMatchObject([
      { number: null, publishedAt: null, words: 3, language: 'fr', revision: 1 },
    ])
  })

  test('sent twice at once, again later, and after the late window, is one, with the same answer', async () => {
    const { amina, thread, at } = await stage()
    const sent = contributionTo(thread)
    const answers = await Promise.all([1, 2, 3].map(() => amina.does(submitContribution, sent)))
    await at('2026-12-24T12:00:00Z')
    answers.push(await amina.does(submitContribution, sent))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await rows(sent.key)).toHaveLength(1)
  })

  test('the same key with another text is refused, and the first stays', async () => {
    const { amina, thread } = await stage()
    const sent = contributionTo(thread, 'Le premier texte')
    await amina.does(submitContribution, sent)
    await refusedAs(amina.does(submitContribution, { ...sent, body: fromPlain('Un autre') }), 'refusal.key-used')
    expect(await rows(sent.key)).toMatchObject([{ plain: 'Le premier texte' }])
  })

  test('the same key from somebody else is a contribution of their own', async () => {
    const { amina, bruno, thread } = await stage()
    const sent = contributionTo(thread)
    await amina.does(submitContribution, sent)
    await bruno.does(submitContribution, sent)
    expect(await rows(sent.key)).toHaveLength(2)
  })
})

describe('is refused, and leaves no trace,', () => {
  test.each([
    ['before the opening', new Date(opensAt.getTime() - 1000), 'session.not-yet-open'],
    ['after the late window', new Date(lateUntil.getTime() + 1000), 'session.closed'],
  ])('%s', async (_, moment, reason) => {
    const { amina, thread, at } = await stage()
    await at(moment)
    const before = await traces()
    await refusedAs(amina.does(submitContribution, contributionTo(thread)), reason)
    expect(await traces()).toEqual(before)
  })

  test('from somebody who is not registered here', async () => {
    const { stranger, anonymous, thread } = await stage()
    const before = await traces()
    await refusedAs(stranger.does(submitContribution, contributionTo(thread)), 'refusal.contribution-submit')
    await refusedAs(anonymous.does(submitContribution, contributionTo(thread)), 'refusal.contribution-submit')
    expect(await traces()).toEqual(before)
  })

  test('to a thread that does not exist', async () => {
    const { amina } = await stage()
    await refusedAs(amina.does(submitContribution, contributionTo({ id: randomUUID() })), 'refusal.not-found')
  })

  test('when it is longer than the conference allows, and is told how long it is', async () => {
    const { amina, thread } = await stage()
    const sent = contributionTo(thread, 'mot '.repeat(601))
    const refusal = await refusedAs(amina.does(submitContribution, sent), 'contribution.too-many-words')
    expect(refusal).toMatchObject({ kind: 'invalid', facts: { words: 601, wordLimit: 600 } })
  })

  test('when it is empty', async () => {
    const { amina, thread } = await stage()
    const refusal = await refusedAs(amina.does(submitContribution, contributionTo(thread, '  ')), 'refusal.invalid')
    expect(refusal.fields).toEqual({ body: 'document.empty' })
  })
})

test('of many who send as the late window ends, none is late', async () => {
  const { amina, bruno, thread, at } = await stage()
  await at(new Date(lateUntil.getTime() - 400))
  const answers: PromiseSettledResult<unknown>[] = []
  for (let refused = 0; refused < 10; ) {
    const round = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? amina : bruno).does(submitContribution, contributionTo(thread))),
    )
    answers.push(...round)
    refused += round.filter(({ status }) => status === 'rejected').length
  }
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const kept = await db.select().from(contribution).where(eq(contribution.threadId, thread.id))
  expect(kept.length).toBe(answers.filter(({ status }) => status === 'fulfilled').length)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter(({ submittedAt }) => submittedAt >= lateUntil)).toEqual([])
})
