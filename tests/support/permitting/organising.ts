import { letterTo, promiseFor } from '../conduct'
import { newConference, newSession } from '../coordination'
import { editionOf } from '../editions'
import { messageTo } from '../messages'
import { statementIn } from '../syntheses'
import type { Scene } from './scene'

const box = { opensAt: '2026-11-20T09:00', closesAt: '2026-11-27T23:59' }

/** What the acts that prepare, lead and close a conference are sent. */
export const organising = {
  'add-question': ({ scene }) => ({ sessionId: scene.session.id, 'text-fr': 'Qui décide ?' }),
  'add-session': ({ scene }) => newSession(scene.conference.id),
  'approve-synthesis': ({ draft }) => draft,
  'approve-edition': ({ written }) => ({ ...written, revision: 1 }),
  'hold-digests': ({ written }) => written,
  'release-digests': ({ heldDay }) => heldDay,
  'write-edition': ({ scene }) => editionOf(scene, '2026-11-07'),
  'copy-conference': () => newConference({ from: '', closing: '2027-05-30T23:59' }),
  'change-letter': ({ letterId }) => ({ letterId, ...letterTo('all') }),
  'drop-letter': ({ letterId }) => ({ letterId }),
  'send-letter': ({ letterId }) => ({ letterId, shown: 5 }),
  'write-letter': ({ scene }) => ({ conferenceId: scene.conference.id, ...letterTo('silent') }),
  'change-plan': ({ scene }) => ({ conferenceId: scene.conference.id, 'country-MA': 'on', mostShare: '30' }),
  'change-message': ({ scene, messageId }) => ({ ...messageTo(scene, { when: 'closing' }), messageId, revision: 1 }),
  'change-texts': ({ scene }) => ({ of: 'session-title', id: scene.session.id, 'text-fr': 'Autrement' }),
  'close-session': ({ scene }) => ({ sessionId: scene.session.id, reason: 'Tout est dit.', language: 'fr' }),
  'create-conference': () => newConference(),
  'drop-statement': ({ statementId, draft: { sessionId } }) => ({ sessionId, statementId, revision: 1 }),
  'extend-session': ({ scene }) => ({
    sessionId: scene.session.id,
    closesAt: '2026-11-12T23:59',
    reason: 'Coupure.',
    language: 'fr',
  }),
  'keep-promise': ({ promiseId, byClaire }) => ({ promiseId, number: byClaire }),
  'let-promise-go': ({ promiseId }) => ({ promiseId }),
  'note-promise': ({ scene }) => promiseFor(scene.session.id),
  'move-session': ({ scene }) => ({ sessionId: scene.session.id, ...box }),
  'move-statement': ({ statementId, draft: { sessionId } }) => ({ sessionId, statementId, way: 'up' }),
  'propose-synthesis': ({ draft }) => draft,
  'return-synthesis': ({ draft }) => ({ ...draft, note: 'Il manque la formation.' }),
  'reopen-session': ({ scene }) => ({
    sessionId: scene.session.id,
    closesAt: '2026-11-20T23:59',
    reason: 'Encore.',
    language: 'fr',
  }),
  'withdraw-message': ({ messageId }) => ({ messageId }),
  'write-message': ({ scene }) => messageTo(scene),
  'write-statement': ({ scene, statementId }) => statementIn(scene, { statementId, revision: 1, cites: '1' }),
} satisfies Record<string, (at: Scene) => object>
