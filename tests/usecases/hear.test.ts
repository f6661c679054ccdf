import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ThreadPageView } from '@/lib/contributions/hear'
import { hear } from '@/lib/contributions/hear'
import { placeOf, placeText } from '@/lib/contributions/place'
import { readThread } from '@/lib/contributions/read-thread'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import type { DiwanEvent } from '@/lib/events'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { actAtRandom, closeAndReopen, dice, type Published, takeDraftAway } from '../support/chance'
import { waitingFrom, withKey } from '../support/desk'
import { hideAnother } from '../support/protecting'
import { rearrange } from '../support/rearranging'
import { closesAt, onStage, type Stage } from '../support/stage'
import { longAfter, summarised } from '../support/syntheses'
import { anotherThread } from '../support/threads'

const stage = onStage()

/** Which page of the thread, or of one line of replies in it. */
interface Asked {
  after?: string
  line?: number
}

/** As its readers in a language see it; those whose page begins in the middle read Arabic, so that both are watched. */
const pageOf = async ({ conference, thread, anonymous }: Stage, asked: Asked = {}) => {
  const place = { slug: conference.slug, position: thread.position, reads: asked.after ? 'ar' : 'it' }
  return (await anonymous.does(readThread, { ...place, ...asked })).view
}

async function newsAfter(view: ThreadPageView, { thread }: Stage) {
  const { db } = await import('@/db/client')
  const news = await import('@/db/queries/news')
  return news.newsAfter(db, { stream: `thread:${thread.id}`, after: view.heardTo })
}

/**
 * Every kind of event: whether a thread may hear of it. A new one does not compile without a line here, and with one that
 * says so the series below have to make it happen.
 */
const inThreads = {
  'ask.assigned': false,
  'ask.answered': false,
  'contribution.acknowledged': true,
  'contribution.submitted': false,
  'contribution.published': true,
  'contribution.revised': true,
  'contribution.returned': false,
  'contribution.declined': false,
  'contribution.correction-withdrawn': false,
  'contribution.flagged': false,
  'contribution.hidden': true,
  'contribution.restored': true,
  'moderation.changed': false,
  'contribution.held': false,
  'contribution.protected': false,
  'contribution.released': false,
  'contribution.withdrawn': true,
  'contribution.merged': false,
  'contribution.kept': false,
  'contribution.placed': false,
  'decision.taken': false,
  'decision.undone': false,
  'decision.lapsed': false,
  'claim.taken': false,
  'claim.released': false,
  'colleague.asked': false,
  'mails.stopped': false,
  'mails.resumed': false,
  'mail.held': false,
  'mail.released': false,
  'mail.discarded': false,
  'exchange.written': false,
  'document.proposed': false,
  'document.accepted': false,
  'document.declined': false,
  'document.removed': false,
  'message.posted': true,
  'message.withdrawn': true,
  'edition.changed': false,
  'message.kept': false,
  'synthesis.changed': false,
  'synthesis.published': true,
  'rendering.proposed': false,
  'rendering.drafted': true,
  'rendering.checked': true,
  'rendering.declined': true,
  'rendering.withdrawn': false,
  'session.extended': true,
  'session.closed-early': true,
  'session.reopened': true,
  'participant.cited': false,
  'participant.mentioned': false,
  'participant.moved': false,
  'participant.registered': false,
  'thread.opened': false,
  'thread.retitled': true,
  'thread.pinned': true,
  'thread.unpinned': true,
  'thread.closed': true,
  'thread.reopened': true,
  'contribution.moved': true,
  'thread.merged': true,
  'proposal.submitted': false,
  'proposal.taken-back': false,
  'proposal.accepted': false,
  'proposal.declined': false,
  'registration.asked': false,
  'registration.decided': false,
  'participant.suspended': false,
  'participant.restored': false,
  'suspension.proposed': false,
  'suspension.dropped': false,
  'suspension.answered': false,
} as const satisfies Record<DiwanEvent['type'], boolean>

/** What the series have heard. */
const met = new Set<string>()

/** All that there is to hear, told as an open page is told it; where only reading it anew says how it is now, it is left. */
async function caughtUp(view: ThreadPageView, at: Stage): Promise<ThreadPageView | 'read-anew'> {
  let now = view
  for (const heard of await newsAfter(view, at)) {
    met.add(heard.event.type)
    const next = hear(now, heard)
    if (next === 'gap') throw new Error('a gap in what comes in order')
    if (next === 'read-anew') return next
    now = next
  }
  return now
}

/** Pages that somebody might have open: the first, some that begin in the middle, and one line of replies. */
function watchedFrom({ contributions }: ThreadPageView): Asked[] {
  const places = contributions.filter((_, index) => index % 3 === 2).slice(0, 3)
  const lines = contributions.slice(0, 1).map(({ rootNumber }) => ({ line: rootNumber }))
  return [{}, ...places.map((one) => ({ after: placeText(placeOf(one)) })), ...lines]
}

describe('an open page that hears', () => {
  test.each([1, 2, 3])(
    'shows what the page read anew would show, whatever has happened (series %i)',
    async (seed) => {
      const at = await stage()
      const chance = dice(seed)
      const published: Published[] = []
      const beside = await anotherThread(at)
      const hidden: Published[] = []
      for (let act = 0; act < 6; act += 1) await actAtRandom(at, chance, published)
      // Some were sent late, and become timely when the closing moves.
      await at.at(new Date(closesAt.getTime() + 60_000))
      const open = new Map<string, ThreadPageView>()
      for (let act = 0; act < 60; act += 1) {
        await actAtRandom(at, chance, published)
        if (act === 40) await takeDraftAway(at)
        await rearrange(act, { at, chance, published, beside })
        if (act % 7 === 6) await hideAnother(at, published, hidden)
        if (act === 50) await closeAndReopen(at)
        if (act % 9 === 0) {
          for (const asked of watchedFrom(await pageOf(at))) {
            const name = JSON.stringify(asked)
            if (!open.has(name)) open.set(name, await pageOf(at, asked))
          }
        }
        for (const [name, view] of open) {
          if (chance.below(3) > 0) continue
          const now = await caughtUp(view, at)
          if (now === 'read-anew') open.delete(name)
          else open.set(name, now)
        }
      }
      await at.at(longAfter)
      await summarised(at)
      for (const [name, view] of open) {
        const now = await caughtUp(view, at)
        if (now !== 'read-anew') expect(now).toEqual(await pageOf(at, JSON.parse(name)))
        else open.delete(name)
      }
      expect(open.size).toBeGreaterThan(4)
      const contributions = [...open.values()].flatMap((view) => view.contributions)
      const isShown = [
        (await pageOf(at)).session.extension !== null,
        contributions.some(({ withdrawn }) => withdrawn === true),
        contributions.some(({ withdrawn }) => withdrawn === 'hidden'),
        contributions.some(({ renderings }) => renderings.length > 0),
        contributions.some(({ revisedAt }) => revisedAt !== null),
        contributions.some(({ useful, lived }) => useful + lived > 0),
      ]
      expect(isShown).toEqual(isShown.map(() => true))
    },
    60_000,
  )

  test('has heard, by then, every kind of event that a thread may hear of, and no other', async () => {
    const { db } = await import('@/db/client')
    const { event } = await import('@/db/schema')
    const { like } = await import('drizzle-orm')
    const written = await db.selectDistinct({ type: event.type }).from(event).where(like(event.stream, 'thread:%'))
    const threads = Object.entries(inThreads).flatMap(([type, heard]) => (heard ? [type] : []))
    expect(written.map(({ type }) => type).toSorted()).toEqual(threads.toSorted())
    expect([...met].toSorted()).toEqual(threads.toSorted())
  })

  test('is told nothing of who wrote but what the contribution shows', async () => {
    const at = await stage()
    const before = await pageOf(at)
    await at.claire.does(publishContribution, withKey(await waitingFrom(at.amina, at.thread)))
    const told = JSON.stringify(await newsAfter(before, at))
    expect(told).toContain('amina')
    for (const secret of [at.amina.participantId, at.amina.personId, 'example.org']) expect(told).not.toContain(secret)
  })

  test('keeps an empty place for what was withdrawn, without its text', async () => {
    const at = await stage()
    const waiting = await waitingFrom(at.amina, at.thread, { text: 'Un secret de famille.' })
    await at.claire.does(publishContribution, withKey(waiting))
    const before = await pageOf(at)
    await at.amina.does(withdrawContribution, { key: randomUUID(), contributionId: waiting.contributionId })
    const heard = await newsAfter(before, at)
    expect(JSON.stringify(heard)).not.toContain('secret')
    expect(await caughtUp(before, at)).toMatchObject({ contributions: [{ number: 1, withdrawn: true, html: '' }] })
  })
})
