import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { numbersIn } from '../support/history'
import { published } from '../support/published'
import { shownIn } from '../support/shown'
import { contributionTo, onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

const taken = (contributionId: string) => ({ key: randomUUID(), contributionId })

describe('an author', () => {
  test('takes back what still waits, once, and hears the same when asking again', async () => {
    const { amina, thread } = await stage()
    const { contributionId } = await amina.does(submitContribution, contributionTo(thread))
    const asked = taken(contributionId)
    expect(await amina.does(withdrawContribution, asked)).toEqual(await amina.does(withdrawContribution, asked))
    await refusedAs(amina.does(withdrawContribution, taken(contributionId)), 'contribution.withdrawn')
  })

  test('takes back what is published, and its number stays as an empty place', async () => {
    const here = await stage()
    const id = await published(here, { by: here.amina, number: 17, at: '2026-11-03T09:00:00Z', text: 'Un secret' })
    await here.amina.does(withdrawContribution, taken(id))
    expect(await shownIn(here)).toMatchObject([
      { number: 17, withdrawn: true, html: '', title: null, author: { shownAs: '', detail: null, country: 'ZZ' } },
    ])
  })

  test('is told to the thread only when there was something to see', async () => {
    const here = await stage()
    const heard = async () => (await numbersIn(`thread:${here.thread.id}`)).length
    const { contributionId } = await here.amina.does(submitContribution, contributionTo(here.thread))
    await here.amina.does(withdrawContribution, taken(contributionId))
    expect(await heard()).toBe(0)
    const id = await published(here, { by: here.amina, number: 1, at: '2026-11-03T09:00:00Z' })
    await here.amina.does(withdrawContribution, taken(id))
    expect(await heard()).toBe(1)
  })
})

test('nobody else takes it back, or hears that it exists', async () => {
  const { amina, bruno, claire, stranger, anonymous, thread } = await stage()
  const { contributionId } = await amina.does(submitContribution, contributionTo(thread))
  const before = await traces()
  for (const somebody of [bruno, claire, stranger, anonymous]) {
    await refusedAs(somebody.does(withdrawContribution, taken(contributionId)), 'refusal.not-found')
  }
  expect(await traces()).toEqual(before)
})
