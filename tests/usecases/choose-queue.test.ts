import { expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { changeTarget } from '@/lib/moderation/queue/change-target'
import { chooseQueue } from '@/lib/moderation/queue/choose-queue'
import { readQueue } from '@/lib/moderation/read-queue'
import { waitingFrom, withKey } from '../support/desk'
import { exposing } from '../support/protecting'
import { contributionTo, onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const idsIn = async ({ claire, conference }: Stage) =>
  (await claire.does(readQueue, { slug: conference.slug })).items.map(({ id }) => id)

test('a moderator sees what they chose, from then on, and the others all of it', async () => {
  const scene = await stage()
  const { amina, bruno, claire, driss, conference, session, thread } = scene
  const conferenceId = conference.id
  const french = await waitingFrom(amina, thread)
  const { contributionId: italian } = await bruno.does(submitContribution, {
    ...contributionTo(thread),
    language: 'it',
  })
  const choose = (choice: object) => claire.does(chooseQueue, withKey({ conferenceId, ...choice }))
  await choose({ languages: 'it' })
  expect(await idsIn(scene)).toEqual([italian])
  const queue = await claire.does(readQueue, { slug: conference.slug })
  expect(queue).toMatchObject({ waiting: 2, chosen: { count: 1, more: false }, choice: { languages: ['it'] } })
  expect((await driss.does(readQueue, { slug: conference.slug })).items).toHaveLength(2)
  await choose({ languages: ['fr', 'ar'], session: session.id, channel: 'web' })
  expect(await idsIn(scene)).toEqual([french.contributionId])
  await choose({ channel: 'relay' })
  expect(await idsIn(scene)).toEqual([])
  await choose({})
  expect(await idsIn(scene)).toHaveLength(2)
})

test('those of whom nothing is published yet can be seen first', async () => {
  const scene = await stage()
  const { amina, bruno, claire, conference, thread } = scene
  await claire.does(publishContribution, withKey(await waitingFrom(amina, thread)))
  await waitingFrom(amina, thread)
  const first = await waitingFrom(bruno, thread)
  const { items } = await claire.does(readQueue, { slug: conference.slug })
  expect(items.map((item) => item.first)).toEqual([false, true])
  await claire.does(chooseQueue, withKey({ conferenceId: conference.id, authors: 'first' }))
  expect(await idsIn(scene)).toEqual([first.contributionId])
})

test('what is set apart can be seen alone, without a word of it', async () => {
  const scene = await stage()
  const { amina, claire, conference, thread } = scene
  await waitingFrom(amina, thread)
  const held = await waitingFrom(amina, thread, { text: exposing })
  await claire.does(chooseQueue, withKey({ conferenceId: conference.id, held: 'only' }))
  expect(await idsIn(scene)).toEqual([held.contributionId])
})

test('a session of another conference is no choice', async () => {
  const [scene, elsewhere] = [await stage(), await stage()]
  await waitingFrom(scene.amina, scene.thread)
  const choice = { conferenceId: scene.conference.id, session: elsewhere.session.id }
  await scene.claire.does(chooseQueue, withKey(choice))
  expect(await idsIn(scene)).toHaveLength(1)
})

test('coordinators set within how many hours authors have an answer; moderators do not', async () => {
  const { claire, paolo, conference } = await stage()
  const conferenceId = conference.id
  await paolo.does(changeTarget, withKey({ conferenceId, hours: '24' }))
  expect(await claire.does(readQueue, { slug: conference.slug })).toMatchObject({ targetHours: 24 })
  await refusedAs(claire.does(changeTarget, withKey({ conferenceId, hours: 48 })), 'refusal.not-found')
  const refused = await refusedAs(paolo.does(changeTarget, withKey({ conferenceId, hours: 169 })), 'refusal.invalid')
  expect(refused.fields).toEqual({ hours: 'field.hours' })
})
