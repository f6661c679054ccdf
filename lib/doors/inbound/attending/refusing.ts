import type { Correspondent } from '@/db/queries/inbound/places'
import type { Conversation } from '@/lib/mail/addresses'
import { Refusal } from '@/lib/refusal'
import { sayRefusal } from '@/lib/text/saying/refusal'
import { type Coming, conferenceUrl, type Fate, repeated, titleFor, writerOf } from './coming'

/**
 * What somebody is answered whose mail was not taken: why, their own words, and what they can do. A no is said; anything
 * else thrown is a bug of ours, and the mail is read again later.
 */
export function refusedFate(
  { mail }: Coming,
  to: Correspondent,
  { error, again }: { error: unknown; again?: Conversation },
): Fate {
  if (!(error instanceof Refusal)) throw error
  const said = sayRefusal(error, to.locale)
  const reasonText = Object.values(said.fields)[0] ?? said.text
  const data = {
    conferenceTitle: titleFor(to),
    reasonText,
    ...repeated(mail.written, to.locale),
    url: conferenceUrl(to),
    again: error.kind === 'invalid' ? (again ?? null) : null,
  }
  return {
    state: 'refused',
    reason: error.reason,
    ...{ conferenceId: to.conferenceId, participantId: to.participantId },
    answer: { to: writerOf(to), mail: { kind: 'inbound-refused', data } },
  }
}
