import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { standingOf } from '@/db/queries/protecting/modes'
import { waitsFirst } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { defineUseCase } from '@/lib/usecase'
import { publishText, tellCalled } from '../carrying-out/publish'
import { revisionWaiting } from '../deciding'
import { ofPublication } from '../letters'

/**
 * Publishes a text that its session lets through before the desk has read it. Asked anew when it is done: what was held,
 * decided, corrected or taken back meanwhile, or waits again because the mode was changed, stays where it is.
 */
export const publishUnread = defineUseCase({
  input: z.object({ contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'unread.publish',

  async run(setting, { contributionId }, contribution) {
    const { tx, now, enqueue } = setting
    const { withdrawnAt, held, opensAt, number: before, authorId, author } = contribution
    const { mode, publishedBefore } = await standingOf(tx, contributionId)
    const waits = before === null && revisionWaiting(contribution) === 1 && !withdrawnAt && !held
    if (!waits || now < new Date(opensAt) || waitsFirst(mode, publishedBefore)) return { published: 0 }
    const number = await publishText(setting, contribution)
    await tellCalled(setting, contribution)
    if (config.translation) await enqueue('draft-renderings', { contributionId })
    if (!author.address) return { published: 1 }
    const mail = {
      kind: 'contribution-published',
      cause: `unread:${contributionId}`,
      data: ofPublication(contribution, number),
    }
    await insertDelivery(tx, { ...mail, participantId: authorId, address: author.address, locale: author.locale })
    await enqueue('send-mail', {})
    return { published: 1 }
  },
})
