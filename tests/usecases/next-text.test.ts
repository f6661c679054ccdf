import { expect, test } from 'vitest'
import { toNext } from '@/lib/doors/desk/next'
import { claimContribution } from '@/lib/moderation/claim-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { chooseQueue } from '@/lib/moderation/queue/choose-queue'
import { readNext } from '@/lib/moderation/queue/read-next'
import { waitingFrom, withKey } from '../support/desk'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const nextOf = async ({ claire, conference }: Stage, after?: string) =>
  (await claire.does(readNext, { slug: conference.slug, after })).nextId

test('whoever has decided has the next text of the queue before them, and after the last one the oldest left', async () => {
  const scene = await stage()
  const { amina, claire, thread } = scene
  const [first, second, third] = [
    await waitingFrom(amina, thread),
    await waitingFrom(amina, thread),
    await waitingFrom(amina, thread),
  ]
  await claire.does(publishContribution, withKey(second))
  expect(await nextOf(scene, second.contributionId)).toBe(third.contributionId)
  await claire.does(publishContribution, withKey(third))
  expect(await nextOf(scene, third.contributionId)).toBe(first.contributionId)
  await claire.does(publishContribution, withKey(first))
  expect(await nextOf(scene, first.contributionId)).toBeNull()
})

test('nobody is led to what a colleague has in hand, to their own, nor to what they chose not to see', async () => {
  const scene = await stage()
  const { amina, claire, driss, conference, thread } = scene
  const taken = await waitingFrom(amina, thread)
  await waitingFrom(claire, thread)
  await driss.does(claimContribution, withKey({ contributionId: taken.contributionId }))
  expect(await nextOf(scene)).toBeNull()
  const free = await waitingFrom(amina, thread)
  expect(await nextOf(scene)).toBe(free.contributionId)
  await claire.does(chooseQueue, withKey({ conferenceId: conference.id, languages: ['it'] }))
  expect(await nextOf(scene)).toBeNull()
  await refusedAs(amina.does(readNext, { slug: conference.slug }), 'refusal.not-found')
})

test('the number that was given is said on arrival, and none while the decision can be undone', () => {
  const back = '/fr/conferences/essai/desk/here'
  expect(toNext({ contributionId: 'here', number: 25 }, { back })).toMatch(/desk\/next\?after=here&number=25$/)
  expect(toNext({ contributionId: 'here', number: 3, dueAt: 'soon' }, { back })).toMatch(/desk\/next\?after=here$/)
})
