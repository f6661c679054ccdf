import { z } from 'zod'
import { changeThread, type HeldThread, insertThreadDecision, threadBeside } from '@/db/queries/desk/threads'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { type ThreadDecisionKind, threadReasons } from '@/lib/threads/rules'
import type { Setting } from '@/lib/usecase'

/** What every act on a thread says: which one, and why, for what is done. */
export const decidedAs = <Kind extends ThreadDecisionKind>(kind: Kind) => ({
  key: z.uuid(),
  threadId: z.uuid(),
  ...because(kind),
})

export const because = <Kind extends ThreadDecisionKind>(kind: Kind) => ({
  reason: z.enum(threadReasons[kind], { error: 'field.reason' }),
})

/** Another thread of the conference, by the number in its address. */
const position = { error: 'field.thread' }
export const toThread = { to: z.coerce.number(position).int(position).min(1, position).max(1_000_000, position) }

/** The moderator's part in the conference, while there is something to decide in it. @throws Refusal where it is archived. */
export function deciderIn(
  { caller }: Setting,
  { conferenceId, archivedAt }: Pick<HeldThread, 'conferenceId' | 'archivedAt'>,
) {
  const byId = participationIn(caller, conferenceId)?.participantId
  if (!byId) throw new Refusal('not-found', 'refusal.not-found')
  if (archivedAt) throw new Refusal('conflict', 'thread.archived')
  return byId
}

/** The same, of a thread that has not gone into another meanwhile. */
export function threadDecider(setting: Setting, thread: HeldThread): string {
  const byId = deciderIn(setting, thread)
  if (thread.mergedIntoId) throw new Refusal('conflict', 'thread.merged')
  return byId
}

/** Where contributions are to go. @throws Refusal naming the field where that is nowhere, or where they are already. */
export async function landingOf({ tx }: Setting, thread: HeldThread, position: number): Promise<HeldThread> {
  const to = await threadBeside(tx, { conferenceId: thread.conferenceId, position })
  if (!to || to.mergedIntoId) throw new Refusal('not-found', 'thread.nowhere').at({ to: 'thread.nowhere' })
  if (to.id === thread.id) throw new Refusal('conflict', 'thread.same').at({ to: 'thread.same' })
  return to
}

type Decision = Omit<Parameters<typeof insertThreadDecision>[1], 'conferenceId' | 'threadId' | 'at'>

/** Writes down who decided what about a thread, and why; in the transaction that does it. */
export async function writeDown({ tx, now }: Setting, thread: Pick<HeldThread, 'id' | 'conferenceId'>, made: Decision) {
  const { id: threadId, conferenceId } = thread
  await insertThreadDecision(tx, { ...made, conferenceId, threadId, at: now })
}

interface Changing {
  kind: 'retitled' | 'pinned' | 'unpinned' | 'closed' | 'reopened'
  decision: Omit<Decision, 'kind' | 'byId'>
  change: Parameters<typeof changeThread>[2]
}

/** Changes a thread where it stands, with what is written down and told of it. */
export async function changeAs(setting: Setting, thread: HeldThread, { kind, decision, change }: Changing) {
  const byId = threadDecider(setting, thread)
  const { id: threadId, conferenceId, sessionId } = thread
  await changeThread(setting.tx, threadId, change)
  await writeDown(setting, thread, { ...decision, kind, byId })
  await setting.record({ type: `thread.${kind}`, conferenceId, sessionId, threadId })
  return { thread: thread.position }
}
