import type { DecisionKind } from '../rules'

interface ByModerator {
  conferenceId: string
  contributionId: string
  byId: string
}

/** What moderators do among themselves, which nobody else hears of. */
export type DeskEvent =
  /** For the desk alone, until it is carried out. */
  | ({ type: 'decision.taken'; kind: DecisionKind; dueAt: string } & ByModerator)
  | ({ type: 'decision.undone' } & ByModerator)
  /** Taken, and come to nothing when it was to be carried out; `reason` as a refusal says it. */
  | ({ type: 'decision.lapsed'; reason: string } & ByModerator)
  | ({ type: 'claim.taken'; until: string } & ByModerator)
  | ({ type: 'claim.released' } & ByModerator)
  | ({ type: 'colleague.asked'; toIds: string[] } & ByModerator)
  /** Nothing of the conference is mailed any more, or again. */
  | { type: 'mails.stopped' | 'mails.resumed'; conferenceId: string; byId: string }
  /** A mail came in that counts for nobody until somebody has looked. */
  | { type: 'mail.held'; conferenceId: string; mailId: string }
  /** Of a mail that was held: that it is of whom it says, or is not believed. */
  | { type: 'mail.released' | 'mail.discarded'; conferenceId: string; mailId: string; byId: string }
  /** What goes into the digests of a day, or whether they go. */
  | { type: 'edition.changed'; conferenceId: string; dayOn: string }

const kinds: Record<DeskEvent['type'], true> = {
  'decision.taken': true,
  'decision.undone': true,
  'decision.lapsed': true,
  'claim.taken': true,
  'claim.released': true,
  'colleague.asked': true,
  'mails.stopped': true,
  'mails.resumed': true,
  'mail.held': true,
  'mail.released': true,
  'mail.discarded': true,
  'edition.changed': true,
}
export const isOfDesk = (event: { type: string }): event is DeskEvent => Object.hasOwn(kinds, event.type)

/** Of the desk, those who are told though they may not look: who was asked, and whose decision came to nothing. */
export function toThemselves(event: DeskEvent): string[] {
  if (event.type === 'colleague.asked') return event.toIds
  return event.type === 'decision.lapsed' ? [event.byId] : []
}
