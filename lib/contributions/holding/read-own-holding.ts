import { z } from 'zod'
import { ownHolding } from '@/db/queries/protecting/holdings'
import { defineReading } from '@/lib/reading'
import { typedAgain } from '@/lib/text/citing/references'
import { toPlain } from '@/lib/text/document'
import { masked, maskedLine } from '@/lib/text/finding/document'

/** A text of one's own that is held back: why, as it was written, and as it is proposed to send it. */
export const readOwnHolding = defineReading({
  input: z.object({ id: z.uuid() }),
  load: (db, { id }) => ownHolding(db, id),
  may: 'contribution.revise',
  show({ contributionId, revision, found, title, doc, names, language }) {
    const safe = masked(doc)
    return {
      ...{ contributionId, revision, found, language },
      written: { title, text: typedAgain(doc, names ?? []) },
      safe: { title: title && maskedLine(title), text: typedAgain(safe, names ?? []), plain: toPlain(safe) },
    }
  },
})
