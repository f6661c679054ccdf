import { z } from 'zod'
import { announce, insertExtension, type SessionToExtend } from '@/db/queries/coordination/extensions'
import { participationIn } from '@/lib/caller'
import { type BoxMove, boxOf, hoursAfter, LATE_HOURS } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { type Locale, locales } from '@/lib/text/locales'
import { longText } from '@/lib/text/names'
import type { Setting } from '@/lib/usecase'
import { movingLetters } from '../letters'

/** Why a closing moves, in the words that everybody reads, and their language. */
export const reasonFields = { reason: longText(500), language: z.enum(locales, { error: 'field.language' }) }

interface Move {
  kind: BoxMove
  closesAt: Date
  reason: string
  language: Locale
}

/** Moves a closing, with who did so and why; tells it live, and by one mail to everybody registered. */
export async function moveClosing(setting: Setting, session: SessionToExtend, move: Move) {
  const { tx, caller, now, record, enqueue } = setting
  const { id: sessionId, conferenceId, threadIds } = session
  const { kind, closesAt } = move
  const byId = participationIn(caller, conferenceId)?.participantId
  if (!byId) throw new Refusal('not-found', 'refusal.not-found')
  const made = { sessionId, closedBefore: boxOf(session).closesAt, ...move, byId, at: now }
  const extensionId = await insertExtension(tx, made, hoursAfter(closesAt, LATE_HOURS))
  await record({ type: `session.${kind}`, conferenceId, sessionId, threadIds, closesAt: closesAt.toISOString() })
  const data = movingLetters(session, move)
  await announce(tx, { conferenceId, kind: `session-${kind}`, cause: `extension:${extensionId}`, data })
  await enqueue('send-mail', {})
  return { extensionId, closesAt: closesAt.toISOString() }
}

/** @throws Refusal, at the field of the new closing. */
export function insistOnMove(refused: string | null): void {
  if (refused) throw new Refusal('conflict', refused).at({ closesAt: refused })
}
