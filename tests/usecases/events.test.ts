import { expect, test } from 'vitest'
import { inTransaction } from '@/db/client'
import { appendEvent } from '@/db/queries/events'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { audienceOf, type DiwanEvent } from '@/lib/events'
import { numbersIn } from '../support/history'
import { contributionTo, onStage } from '../support/stage'

const stage = onStage()

const registered = (conferenceId: string): DiwanEvent => ({
  type: 'participant.registered',
  conferenceId,
  participantId: 'x',
})

test('numbers of a stream have no gap, however many write at once, and nobody ever sees one', async () => {
  const { amina, bruno, thread, conference } = await stage()
  const desk = `desk:${conference.id}`
  const seen: number[] = []
  let writing = true
  const reader = (async () => {
    while (writing) seen.push(...(await numbersIn(desk, seen.at(-1) ?? 0)))
  })()
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 ? amina : bruno).does(submitContribution, contributionTo(thread))),
  )
  writing = false
  await reader
  seen.push(...(await numbersIn(desk, seen.at(-1) ?? 0)))
  expect(seen).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
})

test('what is not committed is not told, and takes no number', async () => {
  const { conference } = await stage()
  const desk = `desk:${conference.id}`
  const happened = registered(conference.id)
  await expect(
    inTransaction(async (tx) => {
      await appendEvent(tx, happened, audienceOf(happened))
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await numbersIn(desk)).toEqual([])
  await inTransaction((tx) => appendEvent(tx, happened, audienceOf(happened)))
  expect(await numbersIn(desk)).toEqual([1])
})

test('a later number waits for an earlier one that is not committed yet, so that no reader steps over it', async () => {
  const { conference } = await stage()
  const desk = `desk:${conference.id}`
  const happened = registered(conference.id)
  let finish = (): void => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let begun = (): void => {}
  const first = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = inTransaction(async (tx) => {
    await appendEvent(tx, happened, audienceOf(happened))
    begun()
    await held
  })
  await first
  const quick = inTransaction((tx) => appendEvent(tx, happened, audienceOf(happened)))
  expect(await numbersIn(desk)).toEqual([])
  finish()
  await Promise.all([slow, quick])
  expect(await numbersIn(desk)).toEqual([1, 2])
})
