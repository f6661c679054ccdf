import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { defineUseCase } from '@/lib/usecase'
import { take } from './carrying-out/take'
import { because, decided } from './deciding'

/** A moderator sends a text back for revision, with the reason; the author keeps it and can send it again. */
export const returnContribution = defineUseCase({
  input: z.object({ ...decided, ...because }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  run: (setting, { revision, reason, wording, message }, contribution) =>
    take(setting, contribution, { kind: 'returned', revision, details: { reason, wording, message } }),
})
