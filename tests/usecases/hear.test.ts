import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acknowledgeContribution } from '@/lib/contributions/acknowledge-contribution'
import type { ThreadPageView } from '@/lib/contributions/hear'
import { hear } from '@/lib/contributions/hear'
import { placeOf, placeText } from '@/lib/contributions/place'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { extendSession } from '@/lib/coordination/extend-session'
import type { DiwanEvent } from '@/lib/events'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { declineRendering } from '@/lib/renderings/decline-rendering'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { contributionRow, revisionOf, waitingFrom, withKey } from '../support/desk'
import { relayedFrom } from '../support/relays'
import { renderingsOf, translationOf } from '../support/renderings'
import { closesAt, onStage, type Player, type Stage } from '../support/stage'

const stage = onStage()

/** The same numbers in the same order for the same seed (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: (n: number) => Math.floor(next() * n),
    oneOf: <Thing>(things: Thing[]): Thing | undefined => things[Math.floor(next() * things.length)],
  }
}

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
  'contribution.withdrawn': true,
  'document.proposed': false,
  'document.accepted': false,
  'document.declined': false,
  'document.removed': false,
  'rendering.proposed': false,
  'rendering.drafted': true,
  'rendering.checked': true,
  'rendering.declined': true,
  'rendering.withdrawn': false,
  'session.extended': true,
  'participant.cited': false,
  'participant.mentioned': false,
  'participant.registered': false,
} as const satisfies Record<DiwanEvent['type'], boolean>

/** What the series have heard. */
const met = new Set<string>()

/** All that there is to hear, told as an open page is told it. */
async function caughtUp(view: ThreadPageView, at: Stage): Promise<ThreadPageView> {
  let now = view
  for (const heard of await newsAfter(view, at)) {
    met.add(heard.event.type)
    const next = hear(now, heard)
    if (next === 'gap') throw new Error('a gap in what comes in order')
    now = next
  }
  return now
}

/** Something is said in another language: by a machine, by a participant, by a translator; or taken away again. */
async function renderAtRandom(at: Stage, { below, oneOf }: ReturnType<typeof dice>, { id }: Published) {
  const language = oneOf(['it', 'ar', 'en'])
  const { revision = 1 } = (await contributionRow(id)) ?? {}
  const translation = translationOf({ contributionId: id }, { language, revision })
  const [standing] = (await renderingsOf(id)).filter((one) => one.language === language)
  const taken = (error: unknown) => expect(String((error as { reason?: string }).reason)).toMatch(/^rendering\./)
  const kind = below(4)
  if (kind === 0) await draftRendering({ kind: 'clock' }, { ...translation, title: 'Titolo' })
  else if (kind === 1) await at.bruno.does(proposeRendering, translation).catch(taken)
  else if (kind === 2 && standing)
    await at.claire.does(declineRendering, withKey({ renderingId: standing.id })).catch(taken)
  else if (standing) await at.claire.does(checkRendering, { ...translation, renderingId: standing.id })
  else await at.claire.does(proposeRendering, translation)
}

/** Its author corrects what is published: the desk publishes it, declines it, or has not come to it yet. */
async function correctAtRandom({ claire }: Stage, { below }: ReturnType<typeof dice>, of: Published) {
  const asked = revisionOf({ contributionId: of.id, revision: of.revision }, `Corrigé ${of.revision}.`)
  const { revision } = await of.author.does(reviseContribution, asked)
  of.revision = revision
  const proposed = { contributionId: of.id, revision }
  const kind = below(4)
  if (kind < 2) await claire.does(publishContribution, withKey(proposed))
  if (kind === 2) await claire.does(declineContribution, withKey({ ...proposed, reason: 'unclear' }))
}

/** Somebody acknowledges what another wrote, or takes that back. */
async function acknowledgeAtRandom(
  at: Stage,
  { below, oneOf }: ReturnType<typeof dice>,
  { number, author }: Published,
) {
  const who = oneOf([at.amina, at.bruno, at.driss].filter((one) => one !== author)) as Player
  const button = { [oneOf(['useful', 'lived']) ?? '']: below(3) === 0 ? -number : number }
  await who.does(acknowledgeContribution, { conferenceId: at.conference.id, ...button })
}

const expectRefusal = (error: unknown) => expect((error as { reason?: string }).reason).toBe('session.not-later')

interface Published {
  id: string
  number: number
  author: Player
  /** The last that its author has sent. */
  revision: number
}

/** Acts at random: most publish, some answer, correct or say it in another language, a few withdraw, one moves the closing. */
async function actAtRandom(at: Stage, { below, oneOf }: ReturnType<typeof dice>, published: Published[]) {
  const kind = below(22)
  const pleases = kind > 18 && oneOf(published)
  if (pleases) return acknowledgeAtRandom(at, { below, oneOf }, pleases)
  const said = kind > 11 && oneOf(published)
  if (said && kind > 15) return correctAtRandom(at, { below, oneOf }, said)
  if (said) return renderAtRandom(at, { below, oneOf }, said)
  if (kind === 0 && published.length > 0) {
    const [gone] = published.splice(below(published.length), 1)
    await gone?.author.does(withdrawContribution, withKey({ contributionId: gone.id }))
    return
  }
  if (kind === 1) {
    const later = new Date(closesAt.getTime() + (120 + published.length) * 60_000 + below(60))
    const box = { closesAt: later.toISOString().slice(0, 16), reason: 'Encore un peu', language: 'fr' }
    // Refused where it is no later than the last: then nothing has happened, and there is nothing to hear.
    await at.paolo.does(extendSession, withKey({ sessionId: at.session.id, ...box })).catch(expectRefusal)
    return
  }
  const author = oneOf([at.amina, at.bruno]) as Player
  const answered = kind < 7 ? oneOf(published) : undefined
  const text = `@amina et @bruno, d’après #${answered?.number} et #99.`
  const place = answered ? { replyTo: answered.number, text } : {}
  // Some of what Bruno writes he writes down for somebody else.
  const relays = author === at.bruno && below(3) === 0
  const waiting = relays ? await relayedFrom(at, place) : await waitingFrom(author, at.thread, place)
  const { number } = (await at.claire.does(publishContribution, withKey(waiting))) as { number: number }
  published.push({ id: waiting.contributionId, number, author, revision: 1 })
}

/** What chance brings too seldom: a machine's draft, which readers see at once, is taken away from them. */
async function takeDraftAway(at: Stage): Promise<void> {
  const waiting = await waitingFrom(at.bruno, at.thread)
  await at.claire.does(publishContribution, withKey(waiting))
  const translation = translationOf(waiting, { language: 'it' })
  await draftRendering({ kind: 'clock' }, { ...translation, title: 'Titolo' })
  const [{ id: renderingId } = { id: '' }] = await renderingsOf(waiting.contributionId)
  await at.claire.does(declineRendering, withKey({ renderingId }))
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
      for (let act = 0; act < 6; act += 1) await actAtRandom(at, chance, published)
      // Some were sent late, and become timely when the closing moves.
      await at.at(new Date(closesAt.getTime() + 60_000))
      const open = new Map<string, ThreadPageView>()
      for (let act = 0; act < 60; act += 1) {
        await actAtRandom(at, chance, published)
        if (act === 40) await takeDraftAway(at)
        if (act % 9 === 0) {
          for (const asked of watchedFrom(await pageOf(at))) {
            const name = JSON.stringify(asked)
            if (!open.has(name)) open.set(name, await pageOf(at, asked))
          }
        }
        for (const [name, view] of open) if (chance.below(3) === 0) open.set(name, await caughtUp(view, at))
      }
      for (const [name, view] of open) expect(await caughtUp(view, at)).toEqual(await pageOf(at, JSON.parse(name)))
      expect(open.size).toBeGreaterThan(4)
      const contributions = [...open.values()].flatMap((view) => view.contributions)
      const isShown = [
        (await pageOf(at)).session.extension !== null,
        contributions.some(({ withdrawn }) => withdrawn),
        contributions.some(({ renderings }) => renderings.length > 0),
        contributions.some(({ revisedAt }) => revisedAt !== null),
        contributions.some(({ useful, lived }) => useful + lived > 0),
      ]
      expect(isShown).toEqual([true, true, true, true, true])
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
    expect((await caughtUp(before, at)).contributions).toMatchObject([{ number: 1, withdrawn: true, html: '' }])
  })
})
