import { expect, test } from 'vitest'
import { askExperts } from '@/lib/contributions/ask-experts'
import { placeContribution } from '@/lib/moderation/place-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readLog } from '@/lib/moderation/record/read-log'
import { everything } from '../support/callers'
import { contributionRow, heardIn, waitingFrom, withKey } from '../support/desk'
import { becomesExpert, question } from '../support/experts'
import { publishedNow } from '../support/published'
import { closesAt, lateUntil, onStage, opensAt, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

/** Another thread: of the same session, or of a second one. */
async function anotherThread({ conference, session }: Stage, where: 'here' | 'next') {
  const { db } = await import('@/db/client')
  const schema = await import('@/db/schema')
  const conferenceId = conference.id
  const title = { fr: 'Ailleurs' }
  const box = { opensAt, closesAt, lateUntil }
  const [next] =
    where === 'next'
      ? await db
          .insert(schema.session)
          .values({ conferenceId, position: 2, title, note: title, ...box })
          .returning()
      : []
  const values = { conferenceId, sessionId: next?.id ?? session.id, position: 2, title }
  const [row] = await db.insert(schema.thread).values(values).returning()
  return row?.id ?? ''
}

test('a text that waits is put into another thread, keeps its turn, and is published there', async () => {
  const scene = await stage()
  const { amina, bruno, claire, conference, thread } = scene
  const threadId = await anotherThread(scene, 'next')
  await publishedNow(scene, { by: bruno })
  const first = await waitingFrom(amina, thread, { replyTo: 1 })
  await waitingFrom(bruno, thread)
  await claire.does(placeContribution, withKey({ ...first, threadId }))
  const queue = await claire.does(readQueue, { slug: conference.slug })
  expect(queue.items[0]).toMatchObject({ id: first.contributionId, session: { position: 2 }, replyTo: null })
  expect((await heardIn(`person:${amina.participantId}`)).at(-1)).toMatchObject({
    type: 'contribution.placed',
    threadId,
  })
  const item = await claire.does(readItem, { slug: conference.slug, contributionId: first.contributionId })
  expect(item.around.placings).toMatchObject([{ by: 'claire', from: { fr: 'Essai' }, to: { fr: 'Ailleurs' } }])
  await scene.at('2026-11-03T10:01:00Z')
  const { number } = await claire.does(publishContribution, withKey(first))
  const log = await claire.does(readLog, { slug: conference.slug })
  expect(log.entries.slice(0, 2).map(({ kind, by }) => [kind, by])).toEqual([
    ['published', 'claire'],
    ['placed', 'claire'],
  ])
  expect(await contributionRow(first.contributionId)).toMatchObject({ threadId, number, rootNumber: number })
  expect(await heardIn(`thread:${threadId}`)).toMatchObject([{ type: 'contribution.published', number }])
})

test('is refused, and leaves no trace, for what is published, for a thread of elsewhere or its own', async () => {
  const [scene, elsewhere] = [await stage(), await stage()]
  const { amina, claire, thread } = scene
  const threadId = await anotherThread(scene, 'here')
  const { contributionId } = await publishedNow(scene, { by: amina })
  const waiting = await waitingFrom(amina, thread)
  const before = await everything()
  const place = (one: object, to: string) => claire.does(placeContribution, withKey({ ...one, threadId: to }))
  await refusedAs(place({ contributionId, revision: 1 }, threadId), 'contribution.decided-by')
  await refusedAs(place(waiting, elsewhere.thread.id), 'contribution.no-such-thread')
  await refusedAs(place(waiting, thread.id), 'contribution.no-such-thread')
  await refusedAs(amina.does(placeContribution, withKey({ ...waiting, threadId })), 'refusal.not-found')
  expect(await everything()).toBe(before)
})

test('a question to the experts of a session stays in that session', async () => {
  const scene = await stage()
  const threadId = await anotherThread(scene, 'next')
  await becomesExpert(scene, scene.driss)
  const { contributionId } = await scene.amina.does(askExperts, question(scene))
  const placed = scene.claire.does(placeContribution, withKey({ contributionId, revision: 1, threadId }))
  await refusedAs(placed, 'contribution.asks-there')
})
