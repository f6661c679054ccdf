import { z } from 'zod'
import { holdContribution } from '@/db/queries/contributions'
import { wordLimitOf } from '@/lib/experts/rules'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { referring } from './citing/referring'
import { revised } from './revisions/revising'
import { writing, written } from './written'

/**
 * An author corrects what they wrote, as its next revision: while it waits, after it came back, or once it is published.
 * It goes by the desk in every case, so a published text stays as it is until a moderator has read the new one.
 */
export const reviseContribution = defineUseCase({
  input: z.object({
    key: z.uuid(),
    contributionId: z.uuid(),
    /** The revision it was written from. */
    revision: wholeNumber,
    ...writing,
  }),
  load: (tx, { contributionId }) => holdContribution(tx, contributionId),
  may: 'contribution.revise',

  run: (setting, { key, revision, ...input }, contribution) =>
    revised(setting, contribution, {
      key,
      revision,
      text: () => referring(setting.tx, written(input, wordLimitOf(contribution)), contribution),
    }),
})
