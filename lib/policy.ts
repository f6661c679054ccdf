import { type Caller, participationIn, type Role } from './caller'

/** What a permission is asked about: a conference, and where it matters whose thing it is. */
export interface Subject {
  conferenceId?: string
  authorId?: string
  personId?: string
}

type Rule = (caller: Caller, subject: Subject) => boolean

const anyone: Rule = () => true
const signedIn: Rule = (caller) => caller.kind === 'person'
const theClock: Rule = (caller) => caller.kind === 'clock'
/** Also while suspended: what is one's own stays so, to be read, changed and taken back. */
const registered: Rule = (caller, { conferenceId }) =>
  conferenceId !== undefined && participationIn(caller, conferenceId) !== undefined
const author: Rule = (caller, { conferenceId, authorId }) =>
  conferenceId !== undefined &&
  authorId !== undefined &&
  participationIn(caller, conferenceId)?.participantId === authorId
const free: Rule = (caller, { conferenceId }) =>
  conferenceId !== undefined && !participationIn(caller, conferenceId)?.suspended
const takingPart: Rule = (caller, subject) => registered(caller, subject) && free(caller, subject)
const writing: Rule = (caller, subject) => author(caller, subject) && free(caller, subject)
const oneself: Rule = (caller, { personId }) => caller.kind === 'person' && caller.personId === personId
const convener: Rule = (caller) => caller.kind === 'person' && caller.mayConvene
const oneOf =
  (...allowed: Role[]): Rule =>
  (caller, { conferenceId }) => {
    const here = conferenceId === undefined ? undefined : participationIn(caller, conferenceId)
    return here !== undefined && !here.suspended && allowed.includes(here.role)
  }

const moderators = oneOf('moderator', 'coordinator')
const coordinators = oneOf('coordinator')
const authorOrModerator: Rule = (caller, subject) => author(caller, subject) || moderators(caller, subject)
const authorOrCoordinator: Rule = (caller, subject) =>
  (author(caller, subject) && moderators(caller, subject)) || coordinators(caller, subject)
const addressee: Rule = (caller, subject) => oneself(caller, subject) || coordinators(caller, subject)
const relays = oneOf('relay')
const translators = oneOf('translator', 'moderator', 'coordinator')

/**
 * Who may do what. `otherwise` is what somebody without the right is told: what a person may not know of
 * is *not found*, as if it did not exist.
 */
export const policy = {
  'address.release': { who: addressee, otherwise: 'not-found' },
  'bounce.record': { who: theClock, otherwise: 'forbidden' },
  'absence.remove': { who: authorOrCoordinator, otherwise: 'not-found' },
  'conference.read': { who: anyone, otherwise: 'not-found' },
  'conference.create': { who: convener, otherwise: 'not-found' },
  'conference.join': { who: signedIn, otherwise: 'forbidden' },
  'conference.coordinate': { who: coordinators, otherwise: 'not-found' },
  'contribution.submit': { who: takingPart, otherwise: 'forbidden' },
  'contribution.relay': { who: relays, otherwise: 'forbidden' },
  'contribution.acknowledge': { who: takingPart, otherwise: 'forbidden' },
  'contribution.revise': { who: writing, otherwise: 'not-found' },
  'contribution.withdraw': { who: author, otherwise: 'not-found' },
  'contribution.flag': { who: takingPart, otherwise: 'forbidden' },
  'contribution.hide': { who: moderators, otherwise: 'not-found' },
  'unread.publish': { who: theClock, otherwise: 'forbidden' },
  'contribution.protect': { who: moderators, otherwise: 'not-found' },
  'contribution.moderate': { who: moderators, otherwise: 'not-found' },
  'mail.decide': { who: moderators, otherwise: 'not-found' },
  'ask.assign': { who: moderators, otherwise: 'not-found' },
  'desk.read': { who: moderators, otherwise: 'not-found' },
  'desk.serve': { who: moderators, otherwise: 'not-found' },
  'document.propose': { who: takingPart, otherwise: 'forbidden' },
  'document.decide': { who: moderators, otherwise: 'not-found' },
  'document.remove': { who: authorOrModerator, otherwise: 'not-found' },
  'draft.keep': { who: registered, otherwise: 'forbidden' },
  'edition.write': { who: moderators, otherwise: 'not-found' },
  'edition.hold': { who: moderators, otherwise: 'not-found' },
  'expert.invite': { who: moderators, otherwise: 'not-found' },
  'letter.write': { who: moderators, otherwise: 'not-found' },
  'promise.note': { who: moderators, otherwise: 'not-found' },
  'message.write': { who: moderators, otherwise: 'not-found' },
  'closing.remind': { who: theClock, otherwise: 'forbidden' },
  'message.announce': { who: theClock, otherwise: 'forbidden' },
  'reading.mark': { who: registered, otherwise: 'forbidden' },
  'rendering.propose': { who: takingPart, otherwise: 'forbidden' },
  'rendering.withdraw': { who: author, otherwise: 'not-found' },
  'rendering.check': { who: translators, otherwise: 'not-found' },
  'rendering.draft': { who: theClock, otherwise: 'forbidden' },
  'term.keep': { who: translators, otherwise: 'not-found' },
  'thread.moderate': { who: moderators, otherwise: 'not-found' },
  'thread.propose': { who: takingPart, otherwise: 'forbidden' },
  'proposal.withdraw': { who: author, otherwise: 'not-found' },
  'session.close': { who: coordinators, otherwise: 'not-found' },
  'registration.decide': { who: moderators, otherwise: 'not-found' },
  'participant.suspend': { who: moderators, otherwise: 'not-found' },
  'suspension.answer': { who: author, otherwise: 'not-found' },
  'session.extend': { who: coordinators, otherwise: 'not-found' },
  'session.reopen': { who: coordinators, otherwise: 'not-found' },
  'synthesis.write': { who: moderators, otherwise: 'not-found' },
  'team.invite': { who: coordinators, otherwise: 'not-found' },
  'team.change': { who: coordinators, otherwise: 'not-found' },
  'own.read': { who: oneself, otherwise: 'not-found' },
  'own.change': { who: registered, otherwise: 'forbidden' },
  'login.open': { who: anyone, otherwise: 'forbidden' },
  'mail.settings': { who: anyone, otherwise: 'not-found' },
  'moderation.change': { who: coordinators, otherwise: 'not-found' },
  'holding.purge': { who: theClock, otherwise: 'forbidden' },
  'decision.carry': { who: theClock, otherwise: 'forbidden' },
  'reminder.plan': { who: theClock, otherwise: 'forbidden' },
  'retention.apply': { who: theClock, otherwise: 'forbidden' },
  'digest.plan': { who: theClock, otherwise: 'forbidden' },
} as const satisfies Record<string, { who: Rule; otherwise: 'not-found' | 'forbidden' }>

export type Permission = keyof typeof policy

export const allows = (permission: Permission, caller: Caller, subject: Subject): boolean =>
  policy[permission].who(caller, subject)
