import { z } from 'zod'
import { ownText } from '@/db/queries/people/own-text'
import { heldSince } from '@/db/queries/protecting/holdings'
import { boxOf } from '@/lib/conferences/rules'
import { isToRevise, shutToAuthor } from '@/lib/contributions/rules'
import { wordLimitOf } from '@/lib/experts/rules'
import { mayWriteToDesk, type Side, stateOf } from '@/lib/moderation/rules'
import { defineReading } from '@/lib/reading'
import { typedAgain } from '@/lib/text/citing/references'
import { wholeNumber } from '@/lib/text/names'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

const counted = (messages: { side: Side }[]) => ({
  desk: messages.filter(({ side }) => side === 'desk').length,
  author: messages.filter(({ side }) => side === 'author').length,
})

/** A text of one's own, to be corrected: as it was last sent, what was said about it, and whether it can be sent now. */
export const readOwnText = defineReading({
  input: z.union([z.object({ id: z.uuid() }), z.object({ slug: z.string().max(80), number: wholeNumber })]),
  async load(db, which) {
    const own = await ownText(db, which)
    return own && { ...own, held: await heldSince(db, own.id) }
  },
  may: 'contribution.revise',
  show({ held, doc, names, published, returned, declined, withdrawn, hidden, submitted, ...own }) {
    const returnedAt = at(returned)
    const state = stateOf({
      publishedAt: at(published),
      returnedAt,
      declinedAt: at(declined),
      withdrawnAt: hidden ? null : at(withdrawn),
    })
    const text = { state, submittedAt: new Date(submitted), returnedAt: returnedAt ?? held }
    return {
      ...own,
      wordLimit: wordLimitOf(own),
      text: typedAgain(doc, names ?? []),
      state,
      decision: returnedAt ? own.decision : null,
      /** Whether they can write to the desk about it now. */
      mayWrite:
        (hidden || withdrawn === null) && mayWriteToDesk(counted(own.messages), hidden || returnedAt !== null) === null,
      toRevise: isToRevise(state),
      shut: shutToAuthor(text, boxOf(own), new Date(own.now)),
    }
  },
})
