import { expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { carryOutDue } from '@/lib/doors/desk/carrying-out'
import { hideContribution } from '@/lib/moderation/protecting/hide-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { heardIn, revisionOf, withKey } from '../support/desk'
import { published } from '../support/published'
import { shownIn } from '../support/shown'
import { onStage } from '../support/stage'

process.env.UNDO_SECONDS = '10'
const stage = onStage()

test('a decision on a correction lapses where its contribution was hidden meanwhile, which it would show again', async () => {
  const scene = await stage()
  const { amina, claire, driss, conference, at } = scene
  const contributionId = await published(scene, { by: amina, number: 1, at: '2026-11-02T10:00:00Z' })
  await amina.does(reviseContribution, revisionOf({ contributionId }))
  await at('2026-11-03T10:00:00Z')
  await claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
  await at('2026-11-03T10:00:05Z')
  await driss.does(hideContribution, withKey({ contributionId, reason: 'third-person' }))
  await at('2026-11-03T10:00:11Z')
  expect(await carryOutDue()).toBe(0)
  const lapsed = { type: 'decision.lapsed', reason: 'contribution.hidden-since' }
  expect((await heardIn(`desk:${conference.id}`)).at(-1)).toMatchObject(lapsed)
  expect(await shownIn(scene)).toMatchObject([{ withdrawn: 'hidden', html: '' }])
})
