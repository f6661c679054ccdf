import { z } from 'zod'
import { readItem as query } from '@/db/queries/desk/item'
import { type Caller, participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { ageInHours, stateOf } from './rules'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

/** One contribution in the hands of a moderator, with all that helps to decide. */
export const readItem = defineReading({
  input: z.object({ slug: z.string().max(80), contributionId: z.uuid() }),
  load: (db, input) => query(db, input),
  may: 'desk.read',
  show: ({ publishedAt, returnedAt, declinedAt, withdrawnAt, ...item }, caller: Caller) => ({
    ...item,
    state: stateOf({
      publishedAt: at(publishedAt),
      returnedAt: at(returnedAt),
      declinedAt: at(declinedAt),
      withdrawnAt: at(withdrawnAt),
    }),
    own: participationIn(caller, item.conferenceId)?.participantId === item.author.id,
    hours: ageInHours(new Date(item.submittedAt), new Date(item.now)),
  }),
})
