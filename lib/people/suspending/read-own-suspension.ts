import { z } from 'zod'
import { ownSuspension } from '@/db/queries/people/standing/suspensions'
import { defineReading } from '@/lib/reading'
import { suspensionState } from './rules'

/** What somebody who is suspended knows of it: why, until when, what they answered. Not by whom. */
export const readOwnSuspension = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: async (db, { slug }, caller) =>
    caller.kind === 'person' ? ownSuspension(db, { slug, personId: caller.personId }) : undefined,
  may: 'suspension.answer',
  show: ({ suspension, ...page }) => {
    if (!suspension) return { ...page, suspension }
    const { id, reason, message, until, answer, answerLanguage, answeredAt } = suspension
    const state = suspensionState(suspension, new Date(page.now))
    return { ...page, suspension: { id, state, reason, message, until, answer, answerLanguage, answeredAt } }
  },
})
