import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { defineUseCase } from '@/lib/usecase'
import { take } from '../carrying-out/take'
import { decided } from '../deciding'
import { protectReasons } from './rules'

/**
 * A moderator decides that a text exposes somebody and is not published as it is, whether rules held it or only a reader
 * could see it. It is kept apart for a few days; its author is told, and can send it without what exposes. The decision
 * keeps a reason and nothing of what was in it, so there is no message to write.
 */
export const protectContribution = defineUseCase({
  input: z.object({ ...decided, reason: z.enum(protectReasons, { error: 'field.reason' }) }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.protect',

  run: (setting, { revision, reason }, contribution) =>
    take(setting, contribution, { kind: 'protected', revision, details: { reason } }),
})
