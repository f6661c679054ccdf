import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { noteAbsence } from '@/lib/conduct/duty/note-absence'
import { notePromise } from '@/lib/conduct/promises/note-promise'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { writeLetter } from '@/lib/coordination/writing/write-letter'
import { type ActName, acts } from '@/lib/doors/acts'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { closeThread } from '@/lib/moderation/threads/close-thread'
import { pinThread } from '@/lib/moderation/threads/pin-thread'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { proposeSynthesis } from '@/lib/outcomes/syntheses/propose-synthesis'
import { writeStatement } from '@/lib/outcomes/syntheses/write-statement'
import { policy } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { fromPlain } from '@/lib/text/document'
import { suppressedOf } from '../support/bounces'
import { callerOf, everything } from '../support/callers'
import { letterTo, promiseFor } from '../support/conduct'
import { newConference, newSession } from '../support/coordination'
import { revisionOf, waitingFrom, withKey } from '../support/desk'
import { askedBy, becomesExpert, expertsOf } from '../support/experts'
import { listOf } from '../support/inviting'
import { documentIn, proposed, sentFile } from '../support/library'
import { messageRows, messageTo } from '../support/messages'
import { isWritten, type Kind, kinds } from '../support/permissions'
import { flaggedOf, heldFrom } from '../support/protecting'
import { publishedNow } from '../support/published'
import { admitting, waitingToEnter } from '../support/registrations'
import { relayedAs } from '../support/relays'
import { termIn, translationOf } from '../support/renderings'
import { shownToAnybody } from '../support/signed-out'
import { contributionTo, onStage, type Stage } from '../support/stage'
import { suspensionsIn } from '../support/suspensions'
import { asItStands, statementIn } from '../support/syntheses'
import { anotherThread, proposal, proposedBy, takesProposals } from '../support/threads'

const stage = onStage()

interface Scene {
  scene: Stage
  elsewhere: Stage
  /** Of amina: one that waits, and one that came back to her. */
  waiting: { contributionId: string; revision: number }
  returned: { contributionId: string; revision: number }
  /** Of hers: one that is held, which claire has opened. */
  held: { contributionId: string; revision: number }
  /** What her mails carry. */
  token: string
  /** A document she proposed. */
  documentId: string
  /** Her proposal for a published one of hers, which she corrects, and a term of the glossary. */
  proposal: { contributionId: string; renderingId: string }
  termId: string
  /** Of a moderator. */
  absenceId: string
  letterId: string
  promiseId: string
  /** A published question of hers, and two experts of the session. */
  ask: { number: number; expertIds: string[] }
  /** Another thread, which is pinned, and one that is closed; and one that amina proposes. */
  other: Stage['thread']
  closed: Stage['thread']
  proposalId: string
  /** Of hers, published: bruno asked the desk to look at it. */
  flagged: string
  /** Hers, which holds, and one of somebody else's that is only proposed. */
  suspensionId: string
  proposedId: string
  /** Of somebody else's here, and of hers in a conference where she is in no way part yet. */
  registrationId: string
  hersElsewhereId: string
  /** Of people to invite, without a fault. */
  listId: string
  /** A published one that is not hers. */
  byClaire: number
  /** A message of the desk's that waits for the session's closing. */
  messageId: string
  /** A statement of a synthesis that waits for a second reader, and its revision. */
  statementId: string
  draft: { sessionId: string; revision: number }
  /** Her address, to which nothing is sent. */
  suppressionId: string
}

async function tokenOf(participantId: string): Promise<string> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [row] = await db.select().from(participant).where(eq(participant.id, participantId))
  return row?.mailToken ?? ''
}

async function setting(): Promise<Scene> {
  const [elsewhere, scene] = [await stage(), await stage()]
  const waiting = await waitingFrom(scene.amina, scene.thread)
  const returned = await waitingFrom(scene.amina, scene.thread)
  await scene.claire.does(returnContribution, { key: randomUUID(), ...returned, reason: 'unclear' })
  const held = await heldFrom(scene)
  const original = await publishedNow(scene, { by: scene.amina })
  const proposal = { ...original, ...(await scene.amina.does(proposeRendering, translationOf(original))) }
  await scene.amina.does(reviseContribution, revisionOf(original))
  const ask = await publishedAsk(scene)
  const [termId, documentId] = [await termIn(scene), await proposed(scene)]
  const { number: byClaire } = await publishedNow({ ...scene, claire: scene.driss }, { by: scene.claire })
  const flagged = await flaggedOf(scene)
  const away = { conferenceId: scene.conference.id, firstOn: '2026-11-10', lastOn: '2026-11-12' }
  const { absenceId } = await scene.claire.does(noteAbsence, withKey(away))
  const letter = withKey({ conferenceId: scene.conference.id, ...letterTo('all') })
  const { letterId } = await scene.claire.does(writeLetter, letter)
  const { promiseId } = await scene.claire.does(notePromise, withKey(promiseFor(scene.session.id)))
  return {
    ...(await threadsBeside(scene)),
    byClaire,
    flagged,
    messageId: await waitingMessage(scene),
    ...(await waitingSynthesis(scene)),
    ...(await suspensionsIn(scene)),
    suppressionId: await suppressedOf(scene.amina),
    listId: await listOf(scene, 'nadia@example.org'),
    registrationId: await waitingToEnter(scene, elsewhere.bruno),
    hersElsewhereId: await waitingToEnter(elsewhere, scene.amina),
    scene,
    elsewhere,
    ask,
    waiting,
    returned,
    held,
    token: await tokenOf(scene.amina.participantId),
    documentId,
    proposal,
    termId,
    absenceId,
    letterId,
    promiseId,
  }
}

async function threadsBeside(scene: Stage) {
  const [other, closed] = [await anotherThread(scene), await anotherThread(scene)]
  await scene.claire.does(pinThread, withKey({ threadId: other.id, days: '3', reason: 'start' }))
  await scene.claire.does(closeThread, withKey({ threadId: closed.id, reason: 'settled' }))
  await takesProposals(scene)
  return { other, closed, ...(await proposedBy(scene, scene.amina)) }
}

async function publishedAsk(scene: Stage) {
  for (const name of ['bruno', 'driss'] as const) await becomesExpert(scene, scene[name])
  const { number } = await askedBy(scene, scene.amina)
  return { number, expertIds: (await expertsOf(scene)).map(({ id }) => id) }
}

async function waitingMessage(scene: Stage): Promise<string> {
  await scene.claire.does(writeMessage, messageTo(scene, { when: 'closing' }))
  return (await messageRows(scene))[0]?.id ?? ''
}

async function waitingSynthesis(scene: Stage) {
  const { statementId } = (await scene.driss.does(writeStatement, statementIn(scene))) as { statementId: string }
  await scene.driss.does(proposeSynthesis, await asItStands(scene))
  const { sessionId, revision } = await asItStands(scene)
  return { statementId, draft: { sessionId, revision } }
}

const why = { reason: 'unclear' }
const box = { opensAt: '2026-11-20T09:00', closesAt: '2026-11-27T23:59' }
const shown = { display: 'pseudonym', name: 'N.' }
const agreed = { country: 'MA', language: 'fr', sector: 'individual', rhythm: 'none', publish: 'on', adult: 'on' }

/** What each act is sent by somebody who fills its form in rightly; an act without a line here does not compile. */
const sent: Record<ActName, (at: Scene) => object> = {
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
  'accept-safe-version': ({ held }) => held,
  'accept-document': ({ documentId }) => ({ documentId }),
  'accept-invitation': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'acknowledge-contribution': ({ scene, byClaire }) => ({ conferenceId: scene.conference.id, useful: byClaire }),
  'add-document': ({ scene }) => documentIn(scene),
  'add-question': ({ scene }) => ({ sessionId: scene.session.id, 'text-fr': 'Qui décide ?' }),
  'add-session': ({ scene }) => newSession(scene.conference.id),
  'approve-synthesis': ({ draft }) => draft,
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
  'copy-conference': () => newConference({ from: '', closing: '2027-05-30T23:59' }),
  'ask-experts': ({ scene }) => ({ threadId: scene.thread.id, language: 'fr', text: 'Qui peut répondre ?' }),
  'ask-colleague': ({ scene, waiting: { contributionId } }) => ({
    contributionId,
    colleague: scene.paolo.participantId,
    text: 'Qu’en pensez-vous ?',
  }),
  'assign-ask': ({ scene, ask }) => ({ sessionId: scene.session.id, number: ask.number, expertId: ask.expertIds[0] }),
  'change-announcements': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'change-consents': ({ scene }) => ({ conferenceId: scene.conference.id, language: 'fr', list: 'on' }),
  'change-display': ({ scene }) => ({ conferenceId: scene.conference.id, ...shown }),
  'change-language': ({ scene }) => ({ conferenceId: scene.conference.id, language: 'it' }),
  'change-first-text': ({ scene }) => ({ conferenceId: scene.conference.id, firstText: 'own' }),
  'check-rendering': ({ proposal }) => ({ ...translationOf(proposal), renderingId: proposal.renderingId }),
  'change-items-by-mail': ({ scene }) => ({ conferenceId: scene.conference.id, byMail: 'on' }),
  'change-letter': ({ letterId }) => ({ letterId, ...letterTo('all') }),
  'drop-letter': ({ letterId }) => ({ letterId }),
  'send-letter': ({ letterId }) => ({ letterId, shown: 5 }),
  'write-letter': ({ scene }) => ({ conferenceId: scene.conference.id, ...letterTo('silent') }),
  'change-plan': ({ scene }) => ({ conferenceId: scene.conference.id, 'country-MA': 'on', mostShare: '30' }),
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
  'mark-digest-read': ({ token }) => ({ token, numbers: '1' }),
  'change-target': ({ scene }) => ({ conferenceId: scene.conference.id, hours: 24 }),
  'change-message': ({ scene, messageId }) => ({ ...messageTo(scene, { when: 'closing' }), messageId, revision: 1 }),
  'change-texts': ({ scene }) => ({ of: 'session-title', id: scene.session.id, 'text-fr': 'Autrement' }),
  'change-moderation': ({ scene }) => ({ conferenceId: scene.conference.id, mode: 'after', reason: 'Pour essayer.' }),
  'choose-queue': ({ scene }) => ({ conferenceId: scene.conference.id, languages: ['fr'], session: scene.session.id }),
  'claim-contribution': ({ waiting: { contributionId } }) => ({ contributionId }),
  'close-session': ({ scene }) => ({ sessionId: scene.session.id, reason: 'Tout est dit.', language: 'fr' }),
  'create-conference': () => newConference(),
  'decline-contribution': ({ waiting }) => ({ ...waiting, ...why }),
  'decline-document': ({ documentId }) => ({ documentId, reason: 'rights' }),
  'decline-rendering': ({ proposal: { renderingId } }) => ({ renderingId }),
  'drop-statement': ({ statementId, draft: { sessionId } }) => ({ sessionId, statementId, revision: 1 }),
  'extend-session': ({ scene }) => ({
    sessionId: scene.session.id,
    closesAt: '2026-11-12T23:59',
    reason: 'Coupure.',
    language: 'fr',
  }),
  'flag-contribution': ({ scene, byClaire }) => ({
    conferenceId: scene.conference.id,
    number: byClaire,
    reason: 'copied',
  }),
  'hide-contribution': ({ proposal: { contributionId } }) => ({ contributionId, ...why }),
  'invite-to-team': ({ scene }) => ({
    conferenceId: scene.conference.id,
    email: 'nadia@example.org',
    role: 'moderator',
    language: 'fr',
  }),
  'invite-expert': ({ scene }) => ({ sessionId: scene.session.id, email: 'rita@example.org', language: 'it' }),
  'keep-draft': ({ scene }) => ({
    threadId: scene.thread.id,
    text: 'Un début',
    ...{ version: randomUUID(), basedOn: [], contributionKey: randomUUID() },
  }),
  'keep-term': ({ scene }) => ({ conferenceId: scene.conference.id, fr: 'retour', it: 'rientro' }),
  'mark-notices-read': ({ scene }) => ({ conferenceId: scene.conference.id, to: 1 }),
  'mark-read': ({ scene }) => ({ conferenceId: scene.conference.id, numbers: [1] }),
  'merge-contribution': ({ waiting, byClaire }) => ({ ...waiting, into: byClaire }),
  'keep-promise': ({ promiseId, byClaire }) => ({ promiseId, number: byClaire }),
  'let-promise-go': ({ promiseId }) => ({ promiseId }),
  'note-promise': ({ scene }) => promiseFor(scene.session.id),
  'note-absence': ({ scene }) => ({ conferenceId: scene.conference.id, firstOn: '2026-11-05', lastOn: '2026-11-06' }),
  'note-public-body': ({ scene }) => ({ participantId: scene.driss.participantId, publicBody: 'on' }),
  'remove-absence': ({ absenceId }) => ({ absenceId }),
  'move-session': ({ scene }) => ({ sessionId: scene.session.id, ...box }),
  'open-held': ({ held }) => held,
  'place-contribution': ({ waiting, other }) => ({ ...waiting, threadId: other.id }),
  'propose-rendering': ({ proposal }) => translationOf(proposal, { language: 'ar' }),
  'protect-contribution': ({ waiting }) => ({ ...waiting, reason: 'personal-data' }),
  'move-statement': ({ statementId, draft: { sessionId } }) => ({ sessionId, statementId, way: 'up' }),
  'keep-contribution': ({ proposal: { contributionId } }) => ({ contributionId }),
  'propose-synthesis': ({ draft }) => draft,
  'return-synthesis': ({ draft }) => ({ ...draft, note: 'Il manque la formation.' }),
  'publish-contribution': ({ waiting }) => waiting,
  'publish-edited': ({ waiting }) => ({ ...waiting, text: 'Retouché.' }),
  'relay-contribution': ({ scene }) => ({ ...contributionTo(scene.thread), ...relayedAs() }),
  'release-contribution': ({ held }) => held,
  'remove-document': ({ documentId }) => ({ documentId, reason: 'rights' }),
  'remove-term': ({ termId }) => ({ termId }),
  register: ({ scene }) => ({ conferenceId: scene.conference.id, ...shown, ...agreed }),
  'retitle-document': ({ documentId }) => ({ documentId, 'title-it': 'Guida' }),
  'restore-contribution': ({ flagged }) => ({ contributionId: flagged, reason: 'settled' }),
  'reopen-session': ({ scene }) => ({
    sessionId: scene.session.id,
    closesAt: '2026-11-20T23:59',
    reason: 'Encore.',
    language: 'fr',
  }),
  'return-contribution': ({ waiting }) => ({ ...waiting, ...why }),
  'release-address': ({ scene, suppressionId }) => ({ suppressionId, conferenceId: scene.conference.id }),
  'resume-mails': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'send-test-mail': ({ scene }) => ({ conferenceId: scene.conference.id }),
  'stop-mails': ({ scene }) => ({ conferenceId: scene.conference.id, reason: 'Une erreur dans le résumé.' }),
  'revise-contribution': ({ returned }) => ({ ...returned, language: 'fr', body: fromPlain('Plus clair.') }),
  'submit-contribution': ({ scene }) => contributionTo(scene.thread),
  'withdraw-correction': ({ proposal: { contributionId } }) => ({ contributionId }),
  'undo-decision': ({ waiting: { contributionId } }) => ({ contributionId }),
  'withdraw-contribution': ({ waiting: { contributionId } }) => ({ contributionId }),
  'write-to-author': ({ waiting: { contributionId } }) => ({ contributionId, text: 'Bonjour.' }),
  'write-to-desk': ({ returned: { contributionId } }) => ({ contributionId, text: 'Merci.' }),
  'withdraw-message': ({ messageId }) => ({ messageId }),
  'withdraw-rendering': ({ proposal: { renderingId } }) => ({ renderingId }),
  'write-message': ({ scene }) => messageTo(scene),
  'write-statement': ({ scene, statementId }) => statementIn(scene, { statementId, revision: 1, cites: '1' }),
}

const answerOf = (name: ActName, kind: Kind, at: Scene): Promise<unknown> =>
  acts[name].call(callerOf(kind, at), { key: randomUUID(), ...sent[name](at) }).catch((error: unknown) => error)

/** What no form of ours sends, and anybody can. */
const nonsense = [
  ...[null, true, -1, 0, 1.5, 1e99, Number.NaN, [], ['a', 'b'], {}, { type: 'doc' }, new Date(), Buffer.from('x')],
  ...['', ' ', '\u0000', '\uD800', '\u202E', 'a'.repeat(200_000), '9'.repeat(40), randomUUID(), '2026-02-31'],
  sentFile('\u0000', Buffer.from('x')),
]

describe.each(Object.keys(acts) as ActName[])('%s', (name) => {
  const { may } = acts[name].call
  const without = kinds.filter((kind) => !isWritten(may, kind))
  const preferred: Kind[] = ['themselves', 'coordinator', 'convener', 'relay']
  const within = preferred.find((kind) => isWritten(may, kind))

  test('leaves no trace when somebody without the right tries, and says what the policy says', async () => {
    const at = await setting()
    const before = await everything()
    for (const kind of without) {
      const answer = await answerOf(name, kind, at)
      expect(answer, kind).toBeInstanceOf(Refusal)
      // Where it depends on who asks what there is, there may be nothing at all for them; and what somebody could do if
      // they were not suspended, they know of.
      const also = kind === 'suspended' ? ['forbidden'] : []
      expect([policy[may].otherwise, 'not-found', ...also], kind).toContain((answer as Refusal).kind)
    }
    expect(await everything()).toBe(before)
  })

  test('is there for somebody with the right, who sends the same', async () => {
    const answer = within ? await answerOf(name, within, await setting()) : new Error('for nobody')
    if (answer instanceof Error) expect(answer).toMatchObject({ name: 'Refusal', kind: 'conflict' })
  })

  test('refuses what makes no sense in any of its fields, or takes it, and never fails', async () => {
    const at = await setting()
    const fields = { key: randomUUID(), ...sent[name](at) }
    for (const field of Object.keys(fields))
      for (const value of nonsense) {
        const input = { ...fields, key: randomUUID(), [field]: value }
        const answer = await acts[name].call(callerOf(within ?? 'themselves', at), input).catch((error) => error)
        if (answer instanceof Error) expect(answer, `${field}: ${typeof value}`).toBeInstanceOf(Refusal)
      }
  })

  test('moves the version of pages if it changes what anybody may see', async () => {
    const at = await setting()
    const before = await shownToAnybody(at.scene)
    if (within) await answerOf(name, within, at)
    const after = await shownToAnybody(at.scene)
    if (after.pages !== before.pages) expect(after.version).not.toBe(before.version)
  })
})
