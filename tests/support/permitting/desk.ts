import type { Scene } from './scene'

const why = { reason: 'unclear' }

/** What the decisions of the desk are sent. */
export const desk = {
  'discard-mail': ({ mailId }) => ({ mailId }),
  'release-mail': ({ mailId }) => ({ mailId }),
  'ask-colleague': ({ scene, waiting: { contributionId } }) => ({
    contributionId,
    colleague: scene.paolo.participantId,
    text: 'Qu’en pensez-vous ?',
  }),
  'mark-digest-read': ({ token }) => ({ token, numbers: '1' }),
  'change-target': ({ scene }) => ({ conferenceId: scene.conference.id, hours: 24 }),
  'change-moderation': ({ scene }) => ({ conferenceId: scene.conference.id, mode: 'after', reason: 'Pour essayer.' }),
  'choose-queue': ({ scene }) => ({ conferenceId: scene.conference.id, languages: ['fr'], session: scene.session.id }),
  'claim-contribution': ({ waiting: { contributionId } }) => ({ contributionId }),
  'decline-contribution': ({ waiting }) => ({ ...waiting, ...why }),
  'hide-contribution': ({ proposal: { contributionId } }) => ({ contributionId, ...why }),
  'merge-contribution': ({ waiting, byClaire }) => ({ ...waiting, into: byClaire }),
  'open-held': ({ held }) => held,
  'place-contribution': ({ waiting, other }) => ({ ...waiting, threadId: other.id }),
  'protect-contribution': ({ waiting }) => ({ ...waiting, reason: 'personal-data' }),
  'keep-contribution': ({ proposal: { contributionId } }) => ({ contributionId }),
  'publish-contribution': ({ waiting }) => waiting,
  'publish-edited': ({ waiting }) => ({ ...waiting, text: 'Retouché.' }),
  'release-contribution': ({ held }) => held,
  'restore-contribution': ({ flagged }) => ({ contributionId: flagged, reason: 'settled' }),
  'return-contribution': ({ waiting }) => ({ ...waiting, ...why }),
  'release-address': ({ scene, suppressionId }) => ({ suppressionId, conferenceId: scene.conference.id }),
  'resume-mails': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'send-test-mail': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'stop-mails': ({ scene }) => ({ conferenceId: scene.conference.id, reason: 'Une erreur dans le résumé.' }),
  'undo-decision': ({ waiting: { contributionId } }) => ({ contributionId }),
  'write-to-author': ({ waiting: { contributionId } }) => ({ contributionId, text: 'Bonjour.' }),
} satisfies Record<string, (at: Scene) => object>
