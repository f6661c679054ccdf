import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { revisionOf, contributionRow as row, waitingFrom, withKey } from '../support/desk'
import { closesAt, lateUntil, onStage, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

/** One of Amina's that a moderator has given back. */
async function returned({ amina, thread }: Stage, at = '2026-11-03T11:00:00Z') {
  const waiting = await waitingFrom(amina, thread)
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  await db
    .update(contribution)
    .set({ returnedAt: new Date(at) })
    .where(eq(contribution.id, waiting.contributionId))
  return waiting
}

describe('what came back to its author', () => {
  test('waits again as its next revision once it is revised', async () => {
    const here = await stage()
    const waiting = await returned(here)
    await here.amina.does(reviseContribution, revisionOf(waiting))
    expect(await row(waiting.contributionId)).toMatchObject({ revision: 2, returnedAt: null, plain: 'Le texte revu.' })
  })

  test('is not taken after the late window, and keeps its text', async () => {
    const here = await stage()
    const waiting = await returned(here)
    await here.at(new Date(lateUntil.getTime() + 1000))
    const before = await row(waiting.contributionId)
    await refusedAs(here.amina.does(reviseContribution, revisionOf(waiting)), 'session.closed')
    expect(await row(waiting.contributionId)).toEqual(before)
  })

  test('is taken for three days after it came back, though the late window has ended meanwhile', async () => {
    const here = await stage()
    const waiting = await returned(here, '2026-11-10T22:30:00Z')
    await here.at('2026-11-13T22:30:00Z')
    await refusedAs(here.amina.does(reviseContribution, revisionOf(waiting)), 'session.closed')
    await here.at('2026-11-13T22:29:00Z')
    await here.amina.does(reviseContribution, revisionOf(waiting))
    expect(await row(waiting.contributionId)).toMatchObject({ revision: 2, returnedAt: null })
  })

  test('is revised by its author only; for others it does not exist', async () => {
    const here = await stage()
    const waiting = await returned(here)
    const before = await traces()
    for (const somebody of [here.bruno, here.claire, here.stranger, here.anonymous]) {
      await refusedAs(somebody.does(reviseContribution, revisionOf(waiting)), 'refusal.not-found')
    }
    expect(await traces()).toEqual(before)
  })
})

describe('what waits for a decision', () => {
  test('is changed by its author, keeps its place in the queue, and says at the desk that it was changed', async () => {
    const { amina, bruno, claire, conference, thread, at } = await stage()
    const waiting = await waitingFrom(amina, thread)
    const next = await waitingFrom(bruno, thread)
    await at('2026-11-03T10:10:00Z')
    await amina.does(reviseContribution, revisionOf(waiting))
    const { items } = await claire.does(readQueue, { slug: conference.slug })
    expect(items).toMatchObject(
      [
        { id: waiting.contributionId, revision: 2, beginning: 'Le texte revu.', changedAt: /T10:10/ },
        { id: next.contributionId, revision: 1, changedAt: null },
      ].map(({ changedAt, ...one }) => ({ ...one, changedAt: changedAt && expect.stringMatching(changedAt) })),
    )
  })

  test('is not published as it was: the moderator is told, and shown what was changed', async () => {
    const { amina, claire, conference, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: 'Le train part à midi.' })
    await amina.does(reviseContribution, revisionOf(waiting, 'Le train part à minuit.'))
    await refusedAs(claire.does(publishContribution, withKey(waiting)), 'contribution.changed')
    const { contributionId } = waiting
    const item = await claire.does(readItem, { slug: conference.slug, contributionId, since: 1 })
    expect(item).toMatchObject({ revision: 2, state: 'waiting' })
    expect(item.changes?.pieces).toEqual([
      { in: 'both', text: 'Le train part à ' },
      { in: 'before', text: 'midi' },
      { in: 'after', text: 'minuit' },
      { in: 'both', text: '.' },
    ])
    await claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
    expect(await row(contributionId)).toMatchObject({ plain: 'Le train part à minuit.', revisedAt: null })
  })

  test('is mended for a quarter of an hour after it was sent, also where the session has closed meanwhile', async () => {
    const { amina, thread, at } = await stage()
    await at(new Date(lateUntil.getTime() - 60_000))
    const waiting = await waitingFrom(amina, thread)
    await at(new Date(lateUntil.getTime() + 13 * 60_000))
    await amina.does(reviseContribution, revisionOf(waiting))
    await at(new Date(lateUntil.getTime() + 15 * 60_000))
    await refusedAs(amina.does(reviseContribution, revisionOf({ ...waiting, revision: 2 })), 'session.closed')
  })

  test('that came in time is not late for being changed after the closing', async () => {
    const { amina, claire, conference, thread, at } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await at(new Date(closesAt.getTime() + 60_000))
    await amina.does(reviseContribution, revisionOf(waiting))
    const { items } = await claire.does(readQueue, { slug: conference.slug })
    expect(items).toMatchObject([{ revision: 2, late: false }])
  })

  test('sent twice with one key is one revision, with the same answer', async () => {
    const { amina, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    const sent = revisionOf(waiting)
    const answers = await Promise.all([1, 2, 3].map(() => amina.does(reviseContribution, sent)))
    answers.push(await amina.does(reviseContribution, sent))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await row(waiting.contributionId)).toMatchObject({ revision: 2 })
  })

  test('is not changed once it was withdrawn', async () => {
    const { amina, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await amina.does(withdrawContribution, withKey({ contributionId: waiting.contributionId }))
    await refusedAs(amina.does(reviseContribution, revisionOf(waiting)), 'contribution.not-to-revise')
  })
})

test('of two devices that change it at once one does, and the other is told that there is another text', async () => {
  const { amina, thread } = await stage()
  for (let round = 0; round < 5; round += 1) {
    const waiting = await waitingFrom(amina, thread)
    const texts = ['Le premier.', 'Le second.']
    const answers = await Promise.allSettled(
      texts.map((text) => amina.does(reviseContribution, revisionOf(waiting, text))),
    )
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { kind: 'conflict', reason: 'contribution.revised-elsewhere' } }])
    const kept = texts[answers.findIndex(({ status }) => status === 'fulfilled')]
    expect(await row(waiting.contributionId)).toMatchObject({ revision: 2, plain: kept })
  }
})

test('a decision and a change that come at once never publish a text that was not read', async () => {
  const { amina, claire, thread } = await stage()
  for (let round = 0; round < 8; round += 1) {
    const waiting = await waitingFrom(amina, thread, { text: 'Lu.' })
    const { contributionId } = waiting
    const [changed, decided] = await Promise.allSettled([
      amina.does(reviseContribution, revisionOf(waiting, 'Pas lu.')),
      round % 2
        ? claire.does(publishContribution, withKey(waiting))
        : claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' })),
    ])
    const standing = await row(contributionId)
    expect(changed.status).toBe('fulfilled')
    if (decided.status === 'rejected') expect(decided.reason.reason).toBe('contribution.changed')
    if (standing?.number) expect(standing.plain).toBe('Lu.')
    else expect(standing).toMatchObject({ plain: 'Pas lu.', revision: 2 })
  }
})
