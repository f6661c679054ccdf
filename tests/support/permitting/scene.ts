import { randomUUID } from 'node:crypto'
import { noteAbsence } from '@/lib/conduct/duty/note-absence'
import { notePromise } from '@/lib/conduct/promises/note-promise'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { writeLetter } from '@/lib/coordination/writing/write-letter'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { closeThread } from '@/lib/moderation/threads/close-thread'
import { pinThread } from '@/lib/moderation/threads/pin-thread'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { proposeSynthesis } from '@/lib/outcomes/syntheses/propose-synthesis'
import { writeStatement } from '@/lib/outcomes/syntheses/write-statement'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { suppressedOf } from '../bounces'
import { letterTo, promiseFor } from '../conduct'
import { revisionOf, waitingFrom, withKey } from '../desk'
import { editionsIn } from '../editions'
import { askedBy, becomesExpert, expertsOf } from '../experts'
import { heldMailIn } from '../inbound'
import { listOf } from '../inviting'
import { proposed } from '../library'
import { messageRows, messageTo } from '../messages'
import { flaggedOf, heldFrom } from '../protecting'
import { publishedNow } from '../published'
import { waitingToEnter } from '../registrations'
import { termIn, translationOf } from '../renderings'
import type { Stage } from '../stage'
import { suspensionsIn } from '../suspensions'
import { asItStands, statementIn } from '../syntheses'
import { anotherThread, proposedBy, takesProposals } from '../threads'

export interface Scene {
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
  /** A mail that is held. */
  mailId: string
  /** The day of an edition that is written, and of one whose digests wait. */
  written: EditionDay
  heldDay: EditionDay
}

interface EditionDay {
  conferenceId: string
  dayOn: string
}

async function tokenOf(participantId: string): Promise<string> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [row] = await db.select().from(participant).where(eq(participant.id, participantId))
  return row?.mailToken ?? ''
}

/** Two conferences of their own, and in the first something of each kind that an act can be about. */
export async function settingOf(stage: () => Promise<Stage>): Promise<Scene> {
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
    ...(await editionsIn(scene)),
    mailId: await heldMailIn(scene),
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
