import type { Locale } from '@/lib/text/locales'
import { askAnswered, askAssigned } from './ask'
import { contributionDeclined } from './contribution-declined'
import { contributionPublished } from './contribution-published'
import { contributionReturned } from './contribution-returned'
import { balance } from './desk/balance'
import { contributionKept } from './desk/contribution-kept'
import { contributionMerged } from './desk/contribution-merged'
import { contributionMoved } from './desk/contribution-moved'
import { deskWeek } from './desk/desk-week'
import { deskWrote } from './desk/desk-wrote'
import { letterFromDesk } from './desk/letter-from-desk'
import { promisesDue } from './desk/promises-due'
import { queueItem } from './desk/queue-item'
import { queueWaiting } from './desk/queue-waiting'
import { revisionReminder } from './desk/revision-reminder'
import { roleChanged } from './desk/role-changed'
import { secondAsked } from './desk/seconds/second-asked'
import { suspensionAnswered } from './desk/seconds/suspension-answered'
import { synthesisReturned } from './desk/seconds/synthesis-returned'
import { testMail } from './desk/test-mail'
import { digest } from './digest/digest'
import { documentAccepted } from './document-accepted'
import { documentDeclined, documentRemoved } from './document-declined'
import { inboundConfirm, inboundEarly, inboundJoin, inboundUnvouched } from './inbound/asking'
import { inboundHelp } from './inbound/help'
import { inboundData } from './inbound/own-data'
import { inboundReceived } from './inbound/received'
import { inboundRefused, inboundUnknown } from './inbound/refused'
import { inboundJoiningStopped, inboundTold } from './inbound/telling'
import { invitation } from './invitation'
import type { Composed } from './mail'
import { proposalAccepted, proposalDeclined } from './proposal-decided'
import { contributionHeld, contributionProtected } from './protecting/contribution-held'
import { contributionHidden, contributionRestored } from './protecting/contribution-hidden'
import { sessionClosing } from './sessions/session-closing'
import { sessionMoved } from './sessions/session-moved'
import { signIn } from './sign-in'
import { participantRestored } from './standing/participant-restored'
import { participantSuspended } from './standing/participant-suspended'
import { registrationAdmitted, registrationDeclined } from './standing/registration-decided'
import { welcome } from './standing/welcome'

/** Every mail Diwan writes. Its data is plain JSON, so that it can wait in the ledger until it is sent. */
const mails = {
  'sign-in': signIn,
  digest,
  'ask-assigned': askAssigned,
  'ask-answered': askAnswered,
  'contribution-held': contributionHeld,
  'contribution-protected': contributionProtected,
  'contribution-hidden': contributionHidden,
  'contribution-restored': contributionRestored,
  balance,
  'desk-week': deskWeek,
  letter: letterFromDesk,
  'promises-due': promisesDue,
  'queue-item': queueItem,
  'queue-waiting': queueWaiting,
  'role-changed': roleChanged,
  'second-asked': secondAsked,
  'suspension-answered': suspensionAnswered,
  'synthesis-returned': synthesisReturned,
  'test-mail': testMail,
  'contribution-published': contributionPublished,
  'contribution-returned': contributionReturned,
  'contribution-declined': contributionDeclined,
  'contribution-kept': contributionKept,
  'contribution-merged': contributionMerged,
  'contribution-moved': contributionMoved,
  'desk-wrote': deskWrote,
  'revision-reminder': revisionReminder,
  'document-accepted': documentAccepted,
  'document-declined': documentDeclined,
  'document-removed': documentRemoved,
  'proposal-accepted': proposalAccepted,
  'proposal-declined': proposalDeclined,
  invitation,
  welcome,
  'registration-admitted': registrationAdmitted,
  'registration-declined': registrationDeclined,
  'participant-restored': participantRestored,
  'participant-suspended': participantSuspended,
  'inbound-received': inboundReceived,
  'inbound-refused': inboundRefused,
  'inbound-unknown': inboundUnknown,
  'inbound-early': inboundEarly,
  'inbound-unvouched': inboundUnvouched,
  'inbound-confirm': inboundConfirm,
  'inbound-join': inboundJoin,
  'inbound-joining-stopped': inboundJoiningStopped,
  'inbound-told': inboundTold,
  'inbound-help': inboundHelp,
  'inbound-data': inboundData,
  'session-extended': sessionMoved('extended'),
  'session-closed-early': sessionMoved('closed-early'),
  'session-reopened': sessionMoved('reopened'),
  'session-closing': sessionClosing,
}

export type MailKind = keyof typeof mails
export type MailData<Kind extends MailKind> = Parameters<(typeof mails)[Kind]>[0]
export type Mail = { [Kind in MailKind]: { kind: Kind; data: MailData<Kind> } }[MailKind]
export type { Composed }

/** Writes a mail in the language of the one who will read it. */
export function compose<Kind extends MailKind>(kind: Kind, data: MailData<Kind>, locale: Locale): Promise<Composed> {
  const write = mails[kind] as (data: MailData<Kind>, locale: Locale) => Promise<Composed>
  return write(data, locale)
}
