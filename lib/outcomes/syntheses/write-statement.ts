import { z } from 'zod'
import {
  type HeldStatement,
  holdStatement,
  insertStatement,
  rewriteStatement,
  sessionToSum,
  statementAt,
  touchSynthesis,
} from '@/db/queries/syntheses/write'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { optional, wholeNumber } from '@/lib/text/names'
import { inOneLanguage, noteFields, textsOf } from '@/lib/text/typed/in-each'
import { numbersTyped } from '@/lib/text/typed/numbers'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { mergedWith } from '../rules/merging'
import { statementKinds } from '../view'
import { evidenceFor } from './evidence'

/**
 * The desk writes one sentence of a synthesis in its languages, with the numbers it rests on. Two who write on the same
 * one at once: what they changed apart is put together; where both changed the same text the second is told, and neither is lost.
 */
export const writeStatement = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      sessionId: z.uuid(),
      statementId: optional(z.uuid()),
      revision: optional(wholeNumber),
      kind: z.enum(statementKinds, { error: 'field.statement-kind' }),
      cites: z.string().max(2000).default(''),
      ...noteFields('text', 2000),
    })
    .refine(...inOneLanguage('text')),
  load: (tx, { sessionId }) => sessionToSum(tx, sessionId),
  may: 'synthesis.write',

  async run(setting, input, { id: sessionId, conferenceId, archivedAt }) {
    const { tx, caller, now, record } = setting
    if (archivedAt) throw new Refusal('conflict', 'synthesis.archived')
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    await touchSynthesis(tx, sessionId, now)
    const before = input.statementId ? await held(setting, { sessionId, id: input.statementId }) : undefined
    const numbers = numbersTyped(input.cites)
    const cites = await evidenceFor(tx, { conferenceId, numbers, before: before?.cites ?? [] })
    const sent = { kind: input.kind, texts: textsOf(input, 'text'), cites }
    const kept = before ? await together(setting, before, { sent, revision: input.revision }) : sent
    const written = { ...kept, byId, at: now }
    if (before) await rewriteStatement(tx, before.id, { ...written, revision: before.revision + 1 })
    const statementId = before?.id ?? (await insertStatement(tx, sessionId, written))
    await record({ type: 'synthesis.changed', conferenceId, sessionId })
    return { statementId }
  },
})

type Sent = Pick<HeldStatement, 'kind' | 'texts' | 'cites'>

async function held({ tx }: Setting, { sessionId, id }: { sessionId: string; id: string }): Promise<HeldStatement> {
  const statement = await holdStatement(tx, id)
  if (statement?.sessionId !== sessionId) throw new Refusal('not-found', 'refusal.not-found')
  if (statement.dropped) throw new Refusal('conflict', 'statement.dropped')
  return statement
}

/** What was sent, put together with what another has written since. @throws Refusal where both changed the same text. */
async function together(
  { tx }: Setting,
  now: HeldStatement,
  { sent, revision }: { sent: Sent; revision: number | undefined },
) {
  if (revision === now.revision) return sent
  const base = revision === undefined ? undefined : await statementAt(tx, { id: now.id, revision })
  const merged = base && mergedWith<Sent>(base, now, sent)
  if (merged) return merged
  throw new Refusal('conflict', 'statement.changed', { by: now.by, changedAt: now.changedAt })
}
