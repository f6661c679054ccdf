import { db } from '@/db/client'
import { dueDecisions } from '@/db/queries/desk/due'
import type { Caller } from '@/lib/caller'
import { carryOutDecision } from '@/lib/moderation/carry-out-decision'
import { report } from '@/lib/report'

const clock: Caller = { kind: 'clock' }

/**
 * Carries out what was decided at the desk and can be undone no more, each in a transaction of its own: one that fails
 * keeps no other from being carried out, and is tried again by the job's next turn.
 */
export async function carryOutDue(): Promise<number> {
  let carriedOut = 0
  const failures: unknown[] = []
  for (const contributionId of await dueDecisions(db)) {
    try {
      carriedOut += (await carryOutDecision(clock, { contributionId })).carriedOut
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) {
    report.error({ err: failures[0], failed: failures.length }, 'decisions were not carried out')
    throw failures[0]
  }
  return carriedOut
}
