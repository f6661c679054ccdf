import type { Role } from '@/lib/caller'
import type { ModerationMode } from '@/lib/conferences/rules'
import { documentReasons } from '@/lib/library/rules'
import { type Admission, registrationReasons } from '@/lib/people/admitting/rules'
import { suspensionReasons } from '@/lib/people/suspending/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ProposalReason, ThreadDecisionKind, ThreadReason } from '@/lib/threads/rules'
import { reasonCodes } from '../rules'
import type { RecordedKind, RecordedOfThread } from './rules'

const isOfThread = (kind: RecordedKind): kind is RecordedOfThread => kind.startsWith('thread-')

/** What was decided, in one word of the record. */
export function kindSaid(kind: RecordedKind, locale: Locale): string {
  const words = wordsIn(locale)
  if (kind === 'proposal-declined') return words('threads.kind.proposal-declined')
  if (!isOfThread(kind)) return words(`record.kind.${kind}`)
  return words(`threads.kind.${kind.slice('thread-'.length) as ThreadDecisionKind}`)
}

/** Why, for what is no text; a reason of a thread is one only beside what was done to it. */
export function whySaid({ kind, reason }: { kind: RecordedKind; reason: string | null }, locale: Locale): string {
  if (!reason) return ''
  if (kind === 'proposal-declined') return wordsIn(locale)(`proposal.reason.${reason as ProposalReason}.name`)
  return isOfThread(kind) ? wordsIn(locale)(`thread-reason.${reason as ThreadReason}`) : reasonSaid(reason, locale)
}

/** A reason as the team calls it; of a document or a person by its own word. */
export function reasonSaid(reason: string, locale: Locale): string {
  const words = wordsIn(locale)
  const ofText = reasonCodes.find((code) => code === reason)
  if (ofText) return words(`reason.${ofText}.name`)
  const ofRegistration = registrationReasons.find((code) => code === reason)
  if (ofRegistration) return words(`registration.reason.${ofRegistration}.name`)
  const ofPerson = suspensionReasons.find((code) => code === reason)
  if (ofPerson) return words(`suspension.reason.${ofPerson}.name`)
  const ofDocument = documentReasons.find((code) => code === reason)
  return ofDocument ? words(`library.reason.${ofDocument}.name`) : reason
}

/** What a setting was or became, by its name; nothing where it is none: an instant, a number, a thread. */
export function settingSaid(kind: RecordedKind, value: string | null, locale: Locale): string | undefined {
  const words = wordsIn(locale)
  if (kind === 'moderation-changed') return words(`moderation.mode.${(value ?? 'as-conference') as ModerationMode}`)
  if (kind === 'role-changed' && value) return words(`invite.as.${value as Role}`)
  if (kind === 'admission-changed' && value) return words(`record.setting.${value as Admission}`)
  return undefined
}
