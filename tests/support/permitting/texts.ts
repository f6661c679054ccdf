import { randomUUID } from 'node:crypto'
import { fromPlain } from '@/lib/text/document'
import { documentIn } from '../library'
import { relayedAs } from '../relays'
import { translationOf } from '../renderings'
import { contributionTo } from '../stage'
import type { Scene } from './scene'

/** What the acts on texts, documents and terms are sent. */
export const texts = {
  'accept-safe-version': ({ held }) => held,
  'accept-document': ({ documentId }) => ({ documentId }),
  'acknowledge-contribution': ({ scene, byClaire }) => ({ conferenceId: scene.conference.id, useful: byClaire }),
  'add-document': ({ scene }) => documentIn(scene),
  'ask-experts': ({ scene }) => ({ threadId: scene.thread.id, language: 'fr', text: 'Qui peut répondre ?' }),
  'assign-ask': ({ scene, ask }) => ({ sessionId: scene.session.id, number: ask.number, expertId: ask.expertIds[0] }),
  'check-rendering': ({ proposal }) => ({ ...translationOf(proposal), renderingId: proposal.renderingId }),
  'decline-document': ({ documentId }) => ({ documentId, reason: 'rights' }),
  'decline-rendering': ({ proposal: { renderingId } }) => ({ renderingId }),
  'flag-contribution': ({ scene, byClaire }) => ({
    conferenceId: scene.conference.id,
    number: byClaire,
    reason: 'copied',
  }),
  'invite-expert': ({ scene }) => ({ sessionId: scene.session.id, email: 'rita@example.org', language: 'it' }),
  'keep-draft': ({ scene }) => ({
    threadId: scene.thread.id,
    text: 'Un début',
    ...{ version: randomUUID(), basedOn: [], contributionKey: randomUUID() },
  }),
  'keep-term': ({ scene }) => ({ conferenceId: scene.conference.id, fr: 'retour', it: 'rientro' }),
  'mark-read': ({ scene }) => ({ conferenceId: scene.conference.id, numbers: [1] }),
  'propose-rendering': ({ proposal }) => translationOf(proposal, { language: 'ar' }),
  'relay-contribution': ({ scene }) => ({ ...contributionTo(scene.thread), ...relayedAs() }),
  'remove-document': ({ documentId }) => ({ documentId, reason: 'rights' }),
  'remove-term': ({ termId }) => ({ termId }),
  'retitle-document': ({ documentId }) => ({ documentId, 'title-it': 'Guida' }),
  'revise-contribution': ({ returned }) => ({ ...returned, language: 'fr', body: fromPlain('Plus clair.') }),
  'submit-contribution': ({ scene }) => contributionTo(scene.thread),
  'withdraw-correction': ({ proposal: { contributionId } }) => ({ contributionId }),
  'withdraw-contribution': ({ waiting: { contributionId } }) => ({ contributionId }),
  'write-to-desk': ({ returned: { contributionId } }) => ({ contributionId, text: 'Merci.' }),
  'withdraw-rendering': ({ proposal: { renderingId } }) => ({ renderingId }),
} satisfies Record<string, (at: Scene) => object>
