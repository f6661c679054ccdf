import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { Refusal } from '@/lib/refusal'
import { plainBody } from '@/lib/text/document'
import { optional, shownText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { insistOnLength } from './carrying-out/edited'
import { take } from './carrying-out/take'
import { decided, insistPublishable } from './deciding'

/** A moderator publishes a text of its own with a light edit; its author is shown word for word what was changed. */
export const publishEdited = defineUseCase({
  input: z.object({ ...decided, title: optional(shownText(200)), text: plainBody }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  run(setting, { revision, title = null, text }, contribution) {
    if (contribution.number !== null) throw new Refusal('conflict', 'contribution.not-to-edit')
    const edit = { title, text }
    insistPublishable(contribution)
    insistOnLength(edit, contribution)
    return take(setting, contribution, { kind: 'published', revision, details: { edit } })
  },
})
