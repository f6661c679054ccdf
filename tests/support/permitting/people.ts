import { admitting } from '../registrations'
import type { Scene } from './scene'

const shown = { display: 'pseudonym', name: 'N.' }
const agreed = { country: 'MA', language: 'fr', sector: 'individual', rhythm: 'none', publish: 'on', adult: 'on' }

/** What the acts of and about people are sent. */
export const people = {
  'accept-invitation': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'answer-suspension': ({ suspensionId }) => ({ suspensionId, text: 'Je réponds.', language: 'fr' }),
  'confirm-suspension': ({ proposedId }) => ({ suspensionId: proposedId }),
  'lift-suspension': ({ suspensionId }) => ({ suspensionId }),
  'suspend-participant': ({ scene }) => ({ participantId: scene.bruno.participantId, length: '7', reason: 'attacks' }),
  'admit-registrations': ({ scene, registrationId }) => admitting(scene, registrationId),
  'change-admission': ({ scene }) => ({ conferenceId: scene.conference.id, admission: 'approval' }),
  'decline-registrations': ({ scene, registrationId }) => ({ ...admitting(scene, registrationId), reason: 'full' }),
  'withdraw-registration': ({ hersElsewhereId }) => ({ registrationId: hersElsewhereId }),
  'check-invitations': ({ scene }) => ({ conferenceId: scene.conference.id, language: 'fr', lines: 'a@example.org' }),
  'send-invitations': ({ listId }) => ({ listId }),
  'change-announcements': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'change-consents': ({ scene }) => ({ conferenceId: scene.conference.id, language: 'fr', list: 'on' }),
  'change-display': ({ scene }) => ({ conferenceId: scene.conference.id, ...shown }),
  'change-language': ({ scene }) => ({ conferenceId: scene.conference.id, language: 'it' }),
  'change-first-text': ({ scene }) => ({ conferenceId: scene.conference.id, firstText: 'own' }),
  'change-items-by-mail': ({ scene }) => ({ conferenceId: scene.conference.id, byMail: 'on' }),
  'change-reads': ({ scene }) => ({ conferenceId: scene.conference.id, 'reads-it': 'on' }),
  'change-role': ({ scene }) => ({ participantId: scene.driss.participantId, role: 'translator' }),
  'change-rota': ({ scene }) => ({
    conferenceId: scene.conference.id,
    from: '2026-11-05',
    on: [`2026-11-05 ${scene.claire.participantId}`],
  }),
  'change-presence': ({ scene }) => ({ conferenceId: scene.conference.id, named: 'on' }),
  'change-rhythm': ({ scene }) => ({ conferenceId: scene.conference.id, rhythm: 'none', language: 'fr' }),
  'change-rhythm-by-mail': ({ token }) => ({ token, rhythm: 'none' }),
  'invite-to-team': ({ scene }) => ({
    conferenceId: scene.conference.id,
    email: 'nadia@example.org',
    role: 'moderator',
    language: 'fr',
  }),
  'mark-notices-read': ({ scene }) => ({ conferenceId: scene.conference.id, to: 1 }),
  'note-absence': ({ scene }) => ({ conferenceId: scene.conference.id, firstOn: '2026-11-05', lastOn: '2026-11-06' }),
  'note-public-body': ({ scene }) => ({ participantId: scene.driss.participantId, publicBody: 'on' }),
  'remove-absence': ({ absenceId }) => ({ absenceId }),
  register: ({ scene }) => ({ conferenceId: scene.conference.id, ...shown, ...agreed }),
} satisfies Record<string, (at: Scene) => object>
