import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { readOwnText } from '@/lib/people/read-own-text'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { searchContributions } from '@/lib/search/search-contributions'
import { corrected, correctionOf } from '../support/corrections'
import {
  decisionsOn,
  heardIn,
  mailsTo,
  revisionOf,
  contributionRow as row,
  waitingFrom,
  withKey,
} from '../support/desk'
import { publishedNow } from '../support/published'
import { translationOf } from '../support/renderings'
import { shownIn } from '../support/shown'
import { lateUntil, onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

describe('a correction of a published contribution', () => {
  test('waits at the desk, while readers have the text, the number and the place they had', async () => {
    const here = await stage()
    const correction = await corrected(here)
    expect(await shownIn(here)).toMatchObject([{ number: 1, html: '<p>Le train part à midi.</p>', revisedAt: null }])
    const { items, waiting } = await here.claire.does(readQueue, { slug: here.conference.slug })
    expect(items).toMatchObject([
      {
        id: correction.contributionId,
        corrects: 1,
        revision: 2,
        beginning: 'Le train part à minuit.',
        changedAt: null,
      },
    ])
    expect(waiting).toBe(1)
    const { contributionId } = correction
    const item = await here.claire.does(readItem, { slug: here.conference.slug, contributionId })
    expect(item).toMatchObject({
      state: 'waiting',
      corrects: 1,
      html: '<p>Le train part à minuit.</p>',
      changes: { since: 1 },
    })
  })

  test('takes the place of the text once a moderator has published it, and says that it did', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.at('2026-11-04T09:00:00Z')
    const answer = await here.claire.does(publishContribution, withKey(correction))
    expect(answer).toEqual({ contributionId: correction.contributionId, number: 1 })
    expect(await shownIn(here)).toMatchObject([
      {
        number: 1,
        html: '<p>Le train part à minuit.</p>',
        revisedAt: expect.stringMatching(/^2026-11-04T09/),
        publishedAt: expect.stringMatching(/^2026-11-03/),
      },
    ])
    expect((await here.claire.does(readQueue, { slug: here.conference.slug })).waiting).toBe(0)
    const told = { type: 'contribution.revised', number: 1, contributionId: correction.contributionId }
    for (const stream of [
      `thread:${here.thread.id}`,
      `desk:${here.conference.id}`,
      `person:${here.amina.participantId}`,
    ])
      expect((await heardIn(stream)).at(-1)).toMatchObject(told)
    expect((await mailsTo(here.amina, 'contribution-published')).at(-1)?.data).toMatchObject({ corrects: 1, number: 1 })
  })

  test('is counted once, found by its new words and not by the old ones, and not unread anew', async () => {
    const here = await stage()
    const correction = await corrected(here)
    const { slug } = here.conference
    const thread = () => here.bruno.does(readThread, { slug, position: 1 })
    const before = await thread()
    await here.claire.does(publishContribution, withKey(correction))
    const after = await thread()
    expect(after.thread.published).toBe(1)
    expect(after.own?.unread).toBe(before.own?.unread)
    const found = async (query: string) =>
      (await here.anonymous.does(searchContributions, { slug, q: query })).found.length
    expect([await found('minuit'), await found('midi')]).toEqual([1, 0])
  })

  test('makes a translation stale by comparison, and leaves it as it is', async () => {
    const here = await stage()
    const { contributionId } = await publishedNow(here, { by: here.amina })
    await here.claire.does(proposeRendering, translationOf({ contributionId }))
    const rendered = async () =>
      (await here.anonymous.does(readThread, { slug: here.conference.slug, position: 1, reads: 'it' })).view
        .contributions[0]?.renderings
    await here.amina.does(reviseContribution, revisionOf({ contributionId }))
    expect(await rendered()).toMatchObject([{ ofRevision: 1, stale: false }])
    await here.claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
    expect(await rendered()).toMatchObject([{ ofRevision: 1, stale: true }])
  })

  test('comes back with a reason, is revised and published, and the text that is published never left', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.claire.does(returnContribution, withKey({ ...correction, reason: 'unclear' }))
    expect((await mailsTo(here.amina, 'contribution-returned')).at(-1)?.data).toMatchObject({
      corrects: 1,
      text: 'Le train part à minuit.',
    })
    expect(await correctionOf(here)).toMatchObject({ state: 'returned' })
    expect(await here.amina.does(readOwnText, { id: correction.contributionId })).toMatchObject({
      revision: 2,
      text: 'Le train part à minuit.',
    })
    await here.amina.does(reviseContribution, revisionOf(correction, 'Le train part à minuit, dit-on.'))
    expect(await shownIn(here)).toMatchObject([{ html: '<p>Le train part à midi.</p>' }])
    await here.driss.does(publishContribution, withKey({ ...correction, revision: 3 }))
    expect((await decisionsOn(correction.contributionId)).map(({ kind, revision }) => [revision, kind])).toEqual([
      [1, 'published'],
      [2, 'returned'],
      [3, 'published'],
    ])
    expect(await shownIn(here)).toMatchObject([{ html: '<p>Le train part à minuit, dit-on.</p>' }])
  })

  test('that is declined leaves what is published, and its author can write another', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.claire.does(declineContribution, withKey({ ...correction, reason: 'off-topic' }))
    expect(await row(correction.contributionId)).toMatchObject({ declinedAt: null, number: 1, proposedRevision: null })
    expect(await correctionOf(here)).toMatchObject({ state: 'declined' })
    expect(await here.amina.does(readOwnText, { id: correction.contributionId })).toMatchObject({
      revision: 2,
      text: 'Le train part à midi.',
    })
    await here.amina.does(reviseContribution, revisionOf(correction))
    expect(await correctionOf(here)).toMatchObject({ state: 'waiting' })
  })

  test('changed while it waits is not published as it was, and keeps its place', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.at('2026-11-03T12:00:00Z')
    await here.amina.does(reviseContribution, revisionOf(correction, 'Le train part demain.'))
    await refusedAs(here.claire.does(publishContribution, withKey(correction)), 'contribution.changed')
    const { items } = await here.claire.does(readQueue, { slug: here.conference.slug })
    expect(items).toMatchObject([
      { revision: 3, submittedAt: expect.stringMatching(/T10:00/), changedAt: expect.stringMatching(/T12:00/) },
    ])
  })

  test('is taken as long as its session takes contributions, its late window included', async () => {
    const here = await stage()
    const { contributionId } = await publishedNow(here, { by: here.amina })
    await here.at(new Date(lateUntil.getTime() - 1000))
    await here.amina.does(reviseContribution, revisionOf({ contributionId }))
    await here.at(new Date(lateUntil.getTime() + 1000))
    const again = revisionOf({ contributionId, revision: 2 })
    await refusedAs(here.amina.does(reviseContribution, again), 'session.closed')
    // What was sent in time is decided when somebody comes to it.
    await here.claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
    expect(await shownIn(here)).toMatchObject([{ late: false, revisedAt: expect.any(String) }])
  })

  test('is its author’s alone to write; for others there is nothing, and no trace', async () => {
    const here = await stage()
    const { contributionId } = await publishedNow(here, { by: here.amina })
    const before = await traces()
    for (const somebody of [here.bruno, here.claire, here.paolo, here.stranger, here.anonymous])
      await refusedAs(somebody.does(reviseContribution, revisionOf({ contributionId })), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })

  test('begins at its number in the thread, for its author and nobody else', async () => {
    const here = await stage()
    const { contributionId: id, number } = await publishedNow(here, { by: here.amina })
    const asked = { slug: here.conference.slug, number }
    expect(await here.amina.does(readOwnText, asked)).toMatchObject({ id })
    for (const somebody of [here.bruno, here.claire, here.anonymous])
      await refusedAs(somebody.does(readOwnText, asked), 'refusal.not-found')
  })

  test('is not decided by its author, nor by somebody who does not moderate', async () => {
    const here = await stage()
    const own = await waitingFrom(here.claire, here.thread)
    await here.driss.does(publishContribution, withKey(own))
    await here.claire.does(reviseContribution, revisionOf(own))
    const sent = withKey({ ...own, revision: 2 })
    await refusedAs(here.claire.does(publishContribution, sent), 'contribution.own')
    await refusedAs(here.bruno.does(publishContribution, sent), 'refusal.not-found')
  })
})
