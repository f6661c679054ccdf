import { z } from 'zod'
import { type Caller, participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { editionDays } from './rules'

export const dayOn = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'field.day' })

/**
 * Who of the desk does it, for a day whose digests are still to come.
 *
 * @throws Refusal where the day is over or too far ahead, or the conference is archived.
 */
export function deciderOn(
  { caller, now }: { caller: Caller; now: Date },
  { conferenceId, archived }: { conferenceId: string; archived: boolean },
  day: string,
): string {
  if (archived) throw new Refusal('conflict', 'edition.archived')
  if (!editionDays(now).includes(day)) throw new Refusal('conflict', 'edition.other-day')
  const byId = participationIn(caller, conferenceId)?.participantId
  if (!byId) throw new Refusal('not-found', 'refusal.not-found')
  return byId
}
