import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { defineUseCase } from '@/lib/usecase'
import { take } from './carrying-out/take'
import { because, decided } from './deciding'

/** A moderator decides that a text does not appear, with the reason; the author keeps their words. */
export const declineContribution = defineUseCase({
  input: z.object({ ...decided, ...because }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  run: (setting, { revision, reason, wording, message }, contribution) =>
    take(setting, contribution, { kind: 'declined', revision, details: { reason, wording, message } }),
})
