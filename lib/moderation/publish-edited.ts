import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { plainBody } from '@/lib/text/document'
import { optional, shownText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { insistAllowed } from './carrying-out/edited'
import { take } from './carrying-out/take'
import { decided, insistPublishable, textOf } from './deciding'

/**
 * A moderator publishes a text, or the correction of one, with a light edit; its author is shown word for word what was
 * changed. An edit can add nothing that exposes somebody.
 */
export const publishEdited = defineUseCase({
  input: z.object({
    ...decided,
    title: optional(shownText(200)),
    text: plainBody,
    withhold: z.literal('on').optional(),
  }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { revision, title = null, text, withhold }, contribution) {
    const edit = { title, text }
    insistPublishable(contribution)
    insistAllowed(edit, contribution, await textOf(setting, contribution, revision))
    return take(setting, contribution, { kind: 'published', revision, details: { edit, withhold } })
  },
})
