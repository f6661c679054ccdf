import { addQuestion } from '@/lib/coordination/add-question'
import { addSession } from '@/lib/coordination/add-session'
import { changeProposals } from '@/lib/coordination/change-proposals'
import { changeTexts } from '@/lib/coordination/change-texts'
import { closeSession } from '@/lib/coordination/closing/close-session'
import { reopenSession } from '@/lib/coordination/closing/reopen-session'
import { copyConference } from '@/lib/coordination/copying/copy-conference'
import { createConference } from '@/lib/coordination/create-conference'
import { extendSession } from '@/lib/coordination/extend-session'
import { checkInvitations } from '@/lib/coordination/inviting/check-invitations'
import { sendInvitations } from '@/lib/coordination/inviting/send-invitations'
import { moveSession } from '@/lib/coordination/move-session'
import { acceptInvitation } from '@/lib/coordination/team/accept-invitation'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { admitRegistrations } from '@/lib/people/admitting/admit-registrations'
import { changeAdmission } from '@/lib/people/admitting/change-admission'
import { declineRegistrations } from '@/lib/people/admitting/decline-registrations'
import { withdrawRegistration } from '@/lib/people/admitting/withdraw-registration'
import { answerSuspension } from '@/lib/people/suspending/answer-suspension'
import { confirmSuspension } from '@/lib/people/suspending/confirm-suspension'
import { liftSuspension } from '@/lib/people/suspending/lift-suspension'
import { suspendParticipant } from '@/lib/people/suspending/suspend-participant'
import { besideText, oneUp, toConference, withList } from './landing'

/** The acts by which a conference is set up, and by which is decided who takes part in it. */
export const organiserActs = {
  'admit-registrations': { call: admitRegistrations },
  'change-admission': { call: changeAdmission },
  'decline-registrations': { call: declineRegistrations },
  'withdraw-registration': { call: withdrawRegistration },
  'answer-suspension': { call: answerSuspension },
  'confirm-suspension': { call: confirmSuspension },
  'lift-suspension': { call: liftSuspension },
  'suspend-participant': { call: suspendParticipant },
  'extend-session': { call: extendSession, land: oneUp },
  'close-session': { call: closeSession, land: oneUp },
  'reopen-session': { call: reopenSession, land: oneUp },
  'copy-conference': { call: copyConference, land: toConference },
  'create-conference': { call: createConference, land: toConference },
  'add-session': { call: addSession },
  'add-question': { call: addQuestion },
  'change-proposals': { call: changeProposals },
  'change-texts': { call: changeTexts, land: besideText },
  'move-session': { call: moveSession },
  'check-invitations': { call: checkInvitations, land: withList },
  'send-invitations': { call: sendInvitations },
  'invite-to-team': { call: inviteToTeam },
  'accept-invitation': { call: acceptInvitation, land: oneUp },
} as const
