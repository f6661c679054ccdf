import { proposal } from '../threads'
import type { Scene } from './scene'

/** What the acts on threads are sent. */
export const threads = {
  'accept-proposal': ({ proposalId }) => ({ proposalId, 'title-fr': 'Le logement' }),
  'change-proposals': ({ scene }) => ({ sessionId: scene.session.id, proposals: 'on' }),
  'close-thread': ({ scene }) => ({ threadId: scene.thread.id, reason: 'settled' }),
  'decline-proposal': ({ proposalId }) => ({ proposalId, reason: 'exists' }),
  'merge-threads': ({ scene, other }) => ({ threadId: scene.thread.id, to: other.position, reason: 'same' }),
  'move-contribution': ({ scene, other, byClaire }) => ({
    threadId: scene.thread.id,
    to: other.position,
    numbers: String(byClaire),
    reason: 'elsewhere',
  }),
  'open-thread': ({ scene }) => ({ sessionId: scene.session.id, 'title-fr': 'Se présenter', reason: 'practical' }),
  'pin-thread': ({ scene }) => ({ threadId: scene.thread.id, days: '3', reason: 'start' }),
  'propose-thread': ({ scene }) => proposal(scene),
  'reopen-thread': ({ closed }) => ({ threadId: closed.id, reason: 'mistake' }),
  'retitle-thread': ({ scene }) => ({ threadId: scene.thread.id, 'title-it': 'La casa', reason: 'clearer' }),
  'split-thread': ({ scene, byClaire }) => ({
    threadId: scene.thread.id,
    numbers: String(byClaire),
    'title-it': 'La casa',
    reason: 'long',
  }),
  'take-back-proposal': ({ proposalId }) => ({ proposalId }),
  'unpin-thread': ({ other }) => ({ threadId: other.id, reason: 'over' }),
} satisfies Record<string, (at: Scene) => object>
