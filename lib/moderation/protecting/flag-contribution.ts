import { z } from 'zod'
import { hide, holdPublished, putFlag } from '@/db/queries/protecting/flags'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { mailAuthor, tellPlace } from './hiding'
import { flagReasons } from './rules'

/**
 * A reader asks the desk to look at a published contribution, and says why. Nobody else hears who. When enough of them do
 * it is hidden at once, until somebody has looked: what hurts is not left standing for a night.
 */
export const flagContribution = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    number: wholeNumber,
    reason: z.enum(flagReasons, { error: 'field.reason' }),
  }),
  load: (tx, { conferenceId, number }) => holdPublished(tx, { conferenceId, number }),
  may: 'contribution.flag',

  async run(setting, { reason }, contribution) {
    const { tx, caller, now, record } = setting
    const { id: contributionId, conferenceId, number, flagLimit } = contribution
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId || participantId === contribution.authorId) throw new Refusal('forbidden', 'flag.own')
    if (contribution.withdrawnAt) throw new Refusal('conflict', 'flag.gone')
    const flags = await putFlag(tx, { contributionId, participantId, reason, at: now })
    await record({ type: 'contribution.flagged', conferenceId, contributionId, number })
    if (flags < flagLimit) return { number }
    const hidingId = await hide(tx, { contributionId, reason: null, byId: null, now })
    await tellPlace(setting, contribution, 'contribution.hidden')
    await mailAuthor(setting, contribution, { kind: 'contribution-hidden', cause: `hiding:${hidingId}` })
    return { number }
  },
})
