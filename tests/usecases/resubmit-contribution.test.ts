import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { resubmitContribution } from '@/lib/contributions/resubmit-contribution'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { fromPlain } from '@/lib/text/document'
import { contributionTo, lateUntil, onStage, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const again = (contributionId: string, text = 'Le texte revu.') => ({
  key: randomUUID(),
  contributionId,
  language: 'fr',
  body: fromPlain(text),
})

/** One of Amina's that a moderator has given back. */
async function returned({ amina, thread }: Stage, at = '2026-11-03T11:00:00Z'): Promise<string> {
  const { contributionId } = await amina.does(submitContribution, contributionTo(thread))
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  await db
    .update(contribution)
    .set({ returnedAt: new Date(at) })
    .where(eq(contribution.id, contributionId))
  return contributionId
}

async function row(id: string) {
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  return (await db.select().from(contribution).where(eq(contribution.id, id)))[0]
}

describe('a returned contribution', () => {
  test('waits again as its next revision once its author has revised it', async () => {
    const here = await stage()
    const id = await returned(here)
    await here.amina.does(resubmitContribution, again(id))
    expect(await row(id)).toMatchObject({ revision: 2, returnedAt: null, plain: 'Le texte revu.' })
  })

  test('is not taken after the late window, and keeps its text', async () => {
    const here = await stage()
    const id = await returned(here)
    await here.at(new Date(lateUntil.getTime() + 1000))
    const before = await row(id)
    await refusedAs(here.amina.does(resubmitContribution, again(id)), 'session.closed')
    expect(await row(id)).toEqual(before)
  })

  test('is taken for three days after it came back, though the late window has ended meanwhile', async () => {
    const here = await stage()
    const id = await returned(here, '2026-11-10T22:30:00Z')
    await here.at('2026-11-13T22:30:00Z')
    await refusedAs(here.amina.does(resubmitContribution, again(id)), 'session.closed')
    await here.at('2026-11-13T22:29:00Z')
    await here.amina.does(resubmitContribution, again(id))
    expect(await row(id)).toMatchObject({ revision: 2, returnedAt: null })
  })

  test('is revised by its author only; for others it does not exist', async () => {
    const here = await stage()
    const id = await returned(here)
    const before = await traces()
    for (const somebody of [here.bruno, here.claire, here.stranger, here.anonymous]) {
      await refusedAs(somebody.does(resubmitContribution, again(id)), 'refusal.not-found')
    }
    expect(await traces()).toEqual(before)
  })
})

test('what was not returned is not revised this way', async () => {
  const { amina, thread } = await stage()
  const { contributionId } = await amina.does(submitContribution, contributionTo(thread))
  await refusedAs(amina.does(resubmitContribution, again(contributionId)), 'contribution.not-returned')
})
