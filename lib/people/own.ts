import { type Caller, type Participation, participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'

/** The caller's own part in a conference, which nobody else changes. @throws Refusal where they have none. */
export function ownIn(caller: Caller, conferenceId: string): Participation {
  const own = participationIn(caller, conferenceId)
  if (!own) throw new Refusal('forbidden', 'refusal.own-change')
  return own
}
