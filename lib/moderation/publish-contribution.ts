import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { defineUseCase } from '@/lib/usecase'
import { take } from './carrying-out/take'
import { decided, insistPublishable } from './deciding'

/**
 * A moderator publishes what was read. A text of its own takes the conference's next number, for ever; a correction
 * takes the place of the text that is published under its number, and readers can compare them, unless the moderator
 * withholds what stood there before. What came before its session opens is published then.
 */
export const publishContribution = defineUseCase({
  input: z.object({ ...decided, withhold: z.literal('on').optional() }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  run(setting, { revision, withhold }, contribution) {
    insistPublishable(contribution)
    return take(setting, contribution, { kind: 'published', revision, details: { withhold } })
  },
})
