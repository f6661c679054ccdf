import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readLog } from '@/lib/moderation/record/read-log'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { revisionOf, waitingFrom, withKey } from '../support/desk'
import { closesAt, onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const later = ({ at }: Stage, minutes: number) => at(new Date(Date.parse('2026-11-03T10:00:00Z') + minutes * 60_000))

describe('the queue', () => {
  test('holds what waits, oldest first, with how long it has waited', async () => {
    const scene = await stage()
    const { amina, bruno, claire, conference, thread } = scene
    const first = await waitingFrom(amina, thread)
    await later(scene, 30)
    const second = await waitingFrom(bruno, thread)
    await later(scene, 120)
    const queue = await claire.does(readQueue, { slug: conference.slug })
    expect(queue.waiting).toBe(2)
    expect(queue.items.map(({ id }) => id)).toEqual([first.contributionId, second.contributionId])
    expect(queue.items.map(({ hours }) => Math.round(hours * 10) / 10)).toEqual([2, 1.5])
    expect(queue.items[0]).toMatchObject({ author: { shownAs: 'amina', detail: 'Torino', country: 'IT' }, late: false })
  })

  test('shows no address, and nobody else what is in it', async () => {
    const { amina, bruno, claire, stranger, anonymous, conference, thread } = await stage()
    await waitingFrom(amina, thread)
    const { slug } = conference
    expect(JSON.stringify(await claire.does(readQueue, { slug }))).not.toContain('@')
    for (const somebody of [amina, bruno, stranger, anonymous])
      for (const reading of [readQueue, readLog]) await refusedAs(somebody.does(reading, { slug }), 'refusal.not-found')
  })

  test('does not hold what is decided, withdrawn, or of another conference', async () => {
    const { amina, claire, conference, thread } = await stage()
    const { amina: other, thread: elsewhere } = await stage()
    await waitingFrom(other, elsewhere)
    const [published, returned, declined, withdrawn] = [
      await waitingFrom(amina, thread),
      await waitingFrom(amina, thread),
      await waitingFrom(amina, thread),
      await waitingFrom(amina, thread),
    ]
    await claire.does(publishContribution, withKey(published))
    await claire.does(returnContribution, withKey({ ...returned, reason: 'unclear' }))
    await claire.does(declineContribution, withKey({ ...declined, reason: 'off-topic' }))
    await amina.does(withdrawContribution, withKey({ contributionId: withdrawn.contributionId }))
    expect(await claire.does(readQueue, { slug: conference.slug })).toMatchObject({ waiting: 0, items: [] })
  })

  test('is read in pages that neither repeat nor miss, while it grows and shrinks', async () => {
    const { amina, claire, conference, thread } = await stage()
    const { slug } = conference
    const waiting = []
    for (let i = 0; i < 25; i += 1) waiting.push(await waitingFrom(amina, thread))
    const page = await claire.does(readQueue, { slug })
    expect(page.items).toHaveLength(20)
    expect(page.next).toBe(page.items.at(-1)?.id)
    await claire.does(publishContribution, withKey(waiting[0] ?? {}))
    await claire.does(publishContribution, withKey(waiting[19] ?? {}))
    const rest = await claire.does(readQueue, { slug, after: page.next })
    expect(rest.items.map(({ id }) => id)).toEqual(waiting.slice(20).map(({ contributionId }) => contributionId))
    expect(rest.next).toBeNull()
  })

  test('marks what came after the closing, and holds a revision again as old as it is', async () => {
    const { amina, claire, conference, thread, at } = await stage()
    const { slug } = conference
    const waiting = await waitingFrom(amina, thread)
    await claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' }))
    await at(new Date(closesAt.getTime() + 60_000))
    const { contributionId } = waiting
    await amina.does(reviseContribution, revisionOf({ contributionId }, 'Plus clair.'))
    const { items } = await claire.does(readQueue, { slug })
    expect(items).toMatchObject([{ id: contributionId, revision: 2, late: true, beginning: 'Plus clair.' }])
    expect(items[0]?.hours).toBeLessThan(1)
  })

  test('begins at its beginning where the address is no page, and is nowhere without a conference', async () => {
    const { claire, conference } = await stage()
    expect(await claire.does(readQueue, { slug: conference.slug, after: 'x' })).toMatchObject({ items: [] })
    await refusedAs(claire.does(readQueue, { slug: 'nowhere' }), 'refusal.not-found')
  })
})

describe('one contribution on the desk', () => {
  test('comes with what it answers and what was decided before', async () => {
    const { amina, bruno, claire, conference, thread } = await stage()
    const { slug } = conference
    await claire.does(publishContribution, withKey(await waitingFrom(bruno, thread, { text: 'La domanda.' })))
    const reply = await waitingFrom(amina, thread, { replyTo: 1 })
    await claire.does(returnContribution, withKey({ ...reply, reason: 'unclear', message: 'Quel métier ?' }))
    const { contributionId } = reply
    await amina.does(reviseContribution, revisionOf({ contributionId }, 'Maçon.'))
    const item = await claire.does(readItem, { slug, contributionId })
    expect(item).toMatchObject({
      state: 'waiting',
      revision: 2,
      own: false,
      authorReads: 'ar',
      authorPublished: 0,
      replyTo: { number: 1, shownAs: 'bruno', html: expect.stringContaining('La domanda.') },
      decisions: [{ kind: 'returned', reason: 'unclear', message: 'Quel métier ?', by: 'claire', revision: 1 }],
    })
    expect(JSON.stringify(item)).not.toContain('@')
  })

  test('is not shown once its author has taken it back', async () => {
    const { amina, claire, conference, thread } = await stage()
    const { contributionId } = await waitingFrom(amina, thread, { text: 'Un secret.' })
    await amina.does(withdrawContribution, withKey({ contributionId }))
    const item = await claire.does(readItem, { slug: conference.slug, contributionId })
    expect(item).toMatchObject({ state: 'withdrawn', html: null, title: null })
    expect(JSON.stringify(item)).not.toContain('secret')
  })

  test('is known to the one who wrote it as their own, and is not there for others or in another conference', async () => {
    const { amina, claire, conference, thread } = await stage()
    const { claire: other, conference: elsewhere } = await stage()
    const { contributionId } = await waitingFrom(claire, thread)
    expect(await claire.does(readItem, { slug: conference.slug, contributionId })).toMatchObject({ own: true })
    await refusedAs(amina.does(readItem, { slug: conference.slug, contributionId }), 'refusal.not-found')
    await refusedAs(other.does(readItem, { slug: conference.slug, contributionId }), 'refusal.not-found')
    await refusedAs(other.does(readItem, { slug: elsewhere.slug, contributionId }), 'refusal.not-found')
  })
})
