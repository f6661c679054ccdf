import type { ToDecide } from '@/db/queries/desk/decisions'
import { releaseClaim, takeDecision } from '@/db/queries/desk/due'
import { config } from '@/lib/config'
import type { Setting } from '@/lib/usecase'
import { moderatorOf } from '../deciding'
import { type DecisionKind, dueAfter, waitsForOpening } from '../rules'
import type { Details } from './details'
import { keepForOpening } from './keep-for-opening'
import { carryOut } from './kinds'
import type { CarriedOut } from './taken'

interface Decision {
  kind: DecisionKind
  revision: number
  details: Details
}

/** What a moderator is answered: what came of it at once, or when it will be carried out. */
export type Answer = CarriedOut & { dueAt?: string }

/** A job looks a moment later than the row says, since its own time is that of the transaction's beginning. */
const A_MOMENT = 1

/**
 * Takes a decision: written down for the desk alone, and carried out when the time to undo it is over. Nobody else can
 * decide meanwhile; whoever is told of it is told by what carries it out.
 */
export async function take(setting: Setting, contribution: ToDecide, decision: Decision): Promise<Answer> {
  const { tx, now, record, enqueue } = setting
  const { kind, revision, details } = decision
  const byId = await moderatorOf(setting, contribution, revision)
  const { undoSeconds } = config
  const early = waitsForOpening({ kind, ...contribution }, now)
  if (undoSeconds === 0 && !early) return carryOut[kind](setting, contribution, { revision, byId, details })
  const { id: contributionId, conferenceId } = contribution
  const dueAt = dueAfter(now, undoSeconds)
  await takeDecision(tx, { contributionId, revision, kind, details, byId, takenAt: now, dueAt })
  await releaseClaim(tx, contributionId)
  await record({ type: 'decision.taken', conferenceId, contributionId, kind, byId, dueAt: dueAt.toISOString() })
  if (undoSeconds === 0) await keepForOpening(setting, contribution)
  else await enqueue('carry-out-decisions', {}, undoSeconds + A_MOMENT)
  return { contributionId, number: contribution.number ?? 0, dueAt: dueAt.toISOString() }
}
