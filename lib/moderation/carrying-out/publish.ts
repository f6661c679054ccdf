import { insertDelivery } from '@/db/queries/deliveries'
import { numberContribution, type ToDecide } from '@/db/queries/desk/decisions'
import { type Answered, settleAnswer } from '@/db/queries/experts/asks'
import { restore, settleFlags } from '@/db/queries/protecting/flags'
import { calledBy } from '@/db/queries/reading/references'
import { countPublished } from '@/db/queries/reading/voices'
import { publishRevision, withholdEarlier } from '@/db/queries/revisions/write'
import { config } from '@/lib/config'
import type { Setting } from '@/lib/usecase'
import { insistPublishable, settle, textOf } from '../deciding'
import { ofAnswer, ofPublication } from '../letters'
import { type Edit, keepEdit } from './edited'
import type { CarryOut } from './taken'

/** A text of its own takes the conference's next number now, not when it was decided; a correction its place. */
export const publish: CarryOut = async (setting, contribution, { revision, byId, details }) => {
  const { tx, now, enqueue } = setting
  insistPublishable(contribution)
  const { id: contributionId } = contribution
  const edited = details.edit && (await edit(setting, contribution, { revision, edit: details.edit }))
  const shown = edited?.revision ?? revision
  const number = contribution.number ?? (await publishText(setting, contribution))
  if (contribution.number !== null) await publishCorrection(setting, contribution, { revision: shown, number })
  if (contribution.number !== null && (details.withhold || contribution.hiddenAt))
    await withholdEarlier(tx, { contributionId, revision: shown, now })
  if (contribution.hiddenAt) await showAgain(setting, contribution, { number, byId })
  await tellCalled(setting, contribution)
  if (config.translation) await enqueue('draft-renderings', { contributionId })
  await settle(setting, {
    contribution,
    decision: { revision, kind: 'published', reason: null, message: null, byId, editedAs: edited?.revision ?? null },
    mail: { kind: 'contribution-published', data: ofPublication(contribution, number, edited?.changes) },
  })
  return { contributionId, number }
}

async function edit(setting: Setting, contribution: ToDecide, { revision, edit }: { revision: number; edit: Edit }) {
  return keepEdit(setting, contribution, { ...edit, before: await textOf(setting, contribution, revision) })
}

/** Also what is let through before the desk has read it. */
export async function publishText(setting: Setting, contribution: ToDecide): Promise<number> {
  const { tx, now, record } = setting
  const { id: contributionId, conferenceId, threadId, sessionId, authorId } = contribution
  const number = await numberContribution(tx, { contribution, now })
  // Before anything is written into a stream: whoever assigns the question has it first, and the stream then.
  const [, answered] = await Promise.all([countPublished(tx, contributionId), settleAnswer(tx, contributionId)])
  const type = 'contribution.published'
  await record({ type, conferenceId, threadId, sessionId, contributionId, number, authorId })
  if (answered) await tellAsker(setting, answered)
  return number
}

/** Once for each question, whatever becomes of its answer. */
async function tellAsker({ tx, record, enqueue }: Setting, answered: Answered): Promise<void> {
  const { conferenceId, contributionId, number, askId, authorId, author } = answered
  await record({ type: 'ask.answered', conferenceId, contributionId, number, authorId })
  if (!author.address) return
  const cause = `ask:${askId}:answered`
  const mail = { kind: 'ask-answered', cause, aboutId: contributionId, data: ofAnswer(answered) }
  await insertDelivery(tx, { ...mail, participantId: authorId, address: author.address, locale: author.locale })
  await enqueue('send-mail', {})
}

/** What was hidden is shown again, corrected; what stood there before is read by nobody any more. */
async function showAgain(
  { tx, now, record }: Setting,
  { id: contributionId, conferenceId, threadId, sessionId, authorId }: ToDecide,
  { number, byId }: { number: number; byId: string },
): Promise<void> {
  await settleFlags(tx, contributionId, now)
  await restore(tx, { contributionId, reason: 'settled', byId, now })
  await settleAnswer(tx, contributionId)
  await record({ type: 'contribution.restored', conferenceId, threadId, sessionId, contributionId, number, authorId })
}

async function publishCorrection(
  { tx, now, record }: Setting,
  { id: contributionId, conferenceId, threadId, authorId }: ToDecide,
  { revision, number }: { revision: number; number: number },
): Promise<void> {
  await publishRevision(tx, { contributionId, revision, now })
  await record({ type: 'contribution.revised', conferenceId, threadId, contributionId, number, authorId })
}

/** Those whom it cites or mentions, in a correction only those whom it did not before. */
export async function tellCalled(
  { tx, record }: Setting,
  { id: contributionId, conferenceId }: ToDecide,
): Promise<void> {
  const { cited, mentioned } = await calledBy(tx, contributionId)
  const call = { conferenceId, contributionId }
  if (mentioned.length > 0) await record({ type: 'participant.mentioned', ...call, toIds: mentioned })
  if (cited.length > 0) await record({ type: 'participant.cited', ...call, toIds: cited })
}
