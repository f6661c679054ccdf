import { expect } from 'vitest'
import { acknowledgeContribution } from '@/lib/contributions/acknowledge-contribution'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { closeSession } from '@/lib/coordination/closing/close-session'
import { reopenSession } from '@/lib/coordination/closing/reopen-session'
import { extendSession } from '@/lib/coordination/extend-session'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { withdrawMessage } from '@/lib/outcomes/messages/withdraw-message'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { declineRendering } from '@/lib/renderings/decline-rendering'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { contributionRow, revisionOf, waitingFrom, withKey } from './desk'
import { messageRows, messageTo } from './messages'
import { relayedFrom } from './relays'
import { renderingsOf, translationOf } from './renderings'
import { closesAt, type Player, type Stage } from './stage'

/** The same numbers in the same order for the same seed (mulberry32). */
export function dice(seed: number) {
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

export type Dice = ReturnType<typeof dice>

export interface Published {
  id: string
  number: number
  author: Player
  /** The last that its author has sent. */
  revision: number
}

/** Something is said in another language: by a machine, by a participant, by a translator; or taken away again. */
async function renderAtRandom(at: Stage, { below, oneOf }: Dice, { id }: Published) {
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
async function correctAtRandom({ claire }: Stage, { below }: Dice, of: Published) {
  const asked = revisionOf({ contributionId: of.id, revision: of.revision }, `Corrigé ${of.revision}.`)
  const { revision } = await of.author.does(reviseContribution, asked)
  of.revision = revision
  const proposed = { contributionId: of.id, revision }
  const kind = below(4)
  if (kind < 2) await claire.does(publishContribution, withKey(proposed))
  if (kind === 2) await claire.does(declineContribution, withKey({ ...proposed, reason: 'unclear' }))
}

/** Somebody acknowledges what another wrote, or takes that back. */
async function acknowledgeAtRandom(at: Stage, { below, oneOf }: Dice, { number, author }: Published) {
  const who = oneOf([at.amina, at.bruno, at.driss].filter((one) => one !== author)) as Player
  const button = { [oneOf(['useful', 'lived']) ?? '']: below(3) === 0 ? -number : number }
  await who.does(acknowledgeContribution, { conferenceId: at.conference.id, ...button })
}

const expectRefusal = (error: unknown) =>
  expect((error as { reason?: string }).reason).toMatch(/^session\.not-(later|nearer)$/)

/** The desk posts a message in the thread, in one language or two, or takes the one it posted last back. */
async function postAtRandom(at: Stage, { below }: Dice) {
  const last = (await messageRows(at)).findLast(({ withdrawnAt }) => withdrawnAt === null)
  if (last && below(4) === 0) return at.driss.does(withdrawMessage, withKey({ messageId: last.id }))
  const italian = below(2) === 0 ? { 'text-it': 'Restano due domande.' } : {}
  return at.claire.does(writeMessage, messageTo(at, { threadId: at.thread.id, ...italian }))
}

/** Acts at random: most publish, some answer, correct or say it in another language, a few withdraw, one moves the closing. */
export async function actAtRandom(at: Stage, { below, oneOf }: Dice, published: Published[]) {
  const kind = below(24)
  if (kind > 21) return postAtRandom(at, { below, oneOf })
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

/** What ends such a series: it is closed at once, summarised, and opened again. */
export async function closeAndReopen(at: Stage): Promise<void> {
  const { db } = await import('@/db/client')
  const { session } = await import('@/db/schema')
  const { eq, sql } = await import('drizzle-orm')
  const why = { sessionId: at.session.id, reason: 'Tout est dit', language: 'fr' }
  const [box] = await db.select().from(session).where(eq(session.id, at.session.id))
  const before = new Date(Number(box?.closesAt) - 60_000)
  await at.at(before)
  await at.paolo.does(closeSession, withKey(why))
  await at.at(new Date(+before + 49 * 3_600_000))
  await db.update(session).set({ synthesisedAt: sql`diwan_now()` }).where(eq(session.id, at.session.id))
  await at.paolo.does(reopenSession, withKey({ ...why, closesAt: '2026-11-30T12:00' }))
}

/** What chance brings too seldom: a machine's draft, which readers see at once, is taken away from them. */
export async function takeDraftAway(at: Stage): Promise<void> {
  const waiting = await waitingFrom(at.bruno, at.thread)
  await at.claire.does(publishContribution, withKey(waiting))
  const translation = translationOf(waiting, { language: 'it' })
  await draftRendering({ kind: 'clock' }, { ...translation, title: 'Titolo' })
  const [{ id: renderingId } = { id: '' }] = await renderingsOf(waiting.contributionId)
  await at.claire.does(declineRendering, withKey({ renderingId }))
}
