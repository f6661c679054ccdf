import { z } from 'zod'
import { holdToDecide, numberContribution } from '@/db/queries/desk/decisions'
import { countPublished } from '@/db/queries/reading/voices'
import { config } from '@/lib/config'
import { defineUseCase } from '@/lib/usecase'
import { decided, moderatorOf, settle } from './deciding'
import { ofPublication } from './letters'

/** A moderator publishes what was read: it takes the conference's next number, for ever. */
export const publishContribution = defineUseCase({
  input: z.object(decided),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { revision }, contribution) {
    const { tx, now, record, enqueue } = setting
    const byId = await moderatorOf(setting, contribution, revision)
    const number = await numberContribution(tx, { contribution, now })
    await countPublished(tx, contribution.id)
    const { id: contributionId, conferenceId, threadId, sessionId, authorId } = contribution
    await record({
      type: 'contribution.published',
      conferenceId,
      threadId,
      sessionId,
      contributionId,
      number,
      authorId,
    })
    if (config.translation) await enqueue('draft-renderings', { contributionId })
    await settle(setting, {
      contribution,
      decision: { revision, kind: 'published', reason: null, message: null, byId },
      mail: { kind: 'contribution-published', data: ofPublication(contribution, number) },
    })
    return { contributionId, number }
  },
})
