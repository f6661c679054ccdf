import { z } from 'zod'
import { type HeldContribution, holdContribution } from '@/db/queries/contributions'
import { latestOf, proposeText, replaceText, resubmitText } from '@/db/queries/revisions/write'
import { boxOf } from '@/lib/conferences/rules'
import { wordLimitOf } from '@/lib/experts/rules'
import { stateOf } from '@/lib/moderation/rules'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { referring } from './citing/referring'
import { isToRevise, shutToAuthor } from './rules'
import { writing, written } from './written'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

const standingOf = ({ published, returned, declined, withdrawn }: HeldContribution) =>
  stateOf({
    publishedAt: at(published),
    returnedAt: at(returned),
    declinedAt: at(declined),
    withdrawnAt: at(withdrawn),
  })

/** What becomes of the new text: it takes the place of one that waits or came back, and waits beside a published one. */
const keep = { waiting: replaceText, returned: resubmitText, published: proposeText } as const

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

  async run({ tx, now, record }, input, contribution) {
    const state = standingOf(contribution)
    if (!isToRevise(state)) throw new Refusal('conflict', 'contribution.not-to-revise')
    const { id: contributionId, conferenceId, authorId, number, submitted } = contribution
    const { latest, returned } = await latestOf(tx, contributionId)
    if (latest !== input.revision) throw new Refusal('conflict', 'contribution.revised-elsewhere')
    const own = { state, submittedAt: new Date(submitted), returnedAt: at(contribution.returned) ?? at(returned) }
    const shut = shutToAuthor(own, boxOf(contribution), now)
    if (shut) throw new Refusal('conflict', shut.reason, { whenAt: shut.at.toISOString() })
    const revision = latest + 1
    const text = await referring(tx, written(input, wordLimitOf(contribution)), contribution)
    await keep[state as keyof typeof keep](tx, { contributionId, revision, written: text, now })
    await record({ type: 'contribution.submitted', conferenceId, contributionId, authorId, corrects: number })
    return { contributionId, revision, submittedAt: now.toISOString() }
  },
})
