import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawCorrection } from '@/lib/contributions/revisions/withdraw-correction'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readOwnText } from '@/lib/people/read-own-text'
import { corrected, correctionOf } from '../support/corrections'
import { contributionRow, heardIn, revisionOf, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { shownIn } from '../support/shown'
import { onStage, type Player, refusedAs, traces } from '../support/stage'

const stage = onStage()

const takesBack = (player: Player, { contributionId }: { contributionId: string }) =>
  player.does(withdrawCorrection, withKey({ contributionId }))

describe('a correction that waits', () => {
  test('is taken back by its author: the published text stays, and the desk has nothing to read', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await takesBack(here.amina, correction)
    expect(await shownIn(here)).toMatchObject([{ html: '<p>Le train part à midi.</p>', revisedAt: null }])
    const { slug } = here.conference
    expect(await here.claire.does(readQueue, { slug })).toMatchObject({ waiting: 0, items: [] })
    const { contributionId } = correction
    expect(JSON.stringify(await here.claire.does(readItem, { slug, contributionId }))).not.toContain('minuit')
    expect(await correctionOf(here)).toBeNull()
  })

  test('is told to the desk and its author as taken back, and to nobody else', async () => {
    const here = await stage()
    const correction = await corrected(here)
    const thread = await heardIn(`thread:${here.thread.id}`)
    await takesBack(here.amina, correction)
    const told = { type: 'contribution.correction-withdrawn', corrects: 1, contributionId: correction.contributionId }
    for (const stream of [`desk:${here.conference.id}`, `person:${here.amina.participantId}`])
      expect((await heardIn(stream)).at(-1)).toMatchObject(told)
    expect(await heardIn(`thread:${here.thread.id}`)).toEqual(thread)
  })

  test('is not published afterwards by somebody who had it open, nor is the next one in its name', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await takesBack(here.amina, correction)
    await refusedAs(here.claire.does(publishContribution, withKey(correction)), 'contribution.changed')
    const own = await here.amina.does(readOwnText, { id: correction.contributionId })
    expect(own).toMatchObject({ text: 'Le train part à midi.', revision: 2, corrects: false })
    const { revision } = await here.amina.does(reviseContribution, revisionOf(correction, 'Le train part demain.'))
    expect(revision).toBe(3)
    await refusedAs(here.claire.does(publishContribution, withKey(correction)), 'contribution.changed')
    expect(await correctionOf(here)).toMatchObject({ state: 'waiting' })
    await here.claire.does(publishContribution, withKey({ ...correction, revision }))
    expect(await shownIn(here)).toMatchObject([{ html: '<p>Le train part demain.</p>' }])
  })

  test('is taken back also when its session has closed meanwhile', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.at('2027-01-01T00:00:00Z')
    await takesBack(here.amina, correction)
    expect(await contributionRow(correction.contributionId)).toMatchObject({
      proposedRevision: null,
      withdrawnAt: null,
    })
  })

  test('is nobody else’s to take back: for others there is nothing, and no trace', async () => {
    const here = await stage()
    const correction = await corrected(here)
    const before = await traces()
    for (const somebody of [here.bruno, here.claire, here.paolo, here.stranger, here.anonymous])
      await refusedAs(takesBack(somebody, correction), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })
})

test('there is nothing to take back of what was decided, taken back already or never corrected', async () => {
  const here = await stage()
  const correction = await corrected(here)
  await takesBack(here.amina, correction)
  await refusedAs(takesBack(here.amina, correction), 'contribution.no-correction')
  const { revision } = await here.amina.does(reviseContribution, revisionOf(correction))
  await here.claire.does(publishContribution, withKey({ ...correction, revision }))
  await refusedAs(takesBack(here.amina, correction), 'contribution.no-correction')
  const { contributionId } = await publishedNow(here, { by: here.amina })
  await refusedAs(takesBack(here.amina, { contributionId }), 'contribution.no-correction')
})
