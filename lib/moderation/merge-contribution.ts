import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { publishedNumber } from '@/db/queries/desk/placing'
import { Refusal } from '@/lib/refusal'
import { longText, optional, wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { take } from './carrying-out/take'
import { decided } from './deciding'

/** A moderator keeps a text with the published one that says the same: it is linked, not deleted, and its author told. */
export const mergeContribution = defineUseCase({
  input: z.object({ ...decided, into: wholeNumber, message: optional(longText(2000)) }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { revision, into, message }, contribution) {
    const { number, conferenceId } = contribution
    if (number !== null) throw new Refusal('conflict', 'contribution.not-to-merge')
    if (!(await publishedNumber(setting.tx, { conferenceId, number: into })))
      throw new Refusal('invalid', 'contribution.no-such-number', { number: into }).at({
        into: 'contribution.no-such-number',
      })
    return take(setting, contribution, { kind: 'merged', revision, details: { into, message } })
  },
})
