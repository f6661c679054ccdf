import { z } from 'zod'
import { readItem as query } from '@/db/queries/desk/item'
import { type Caller, participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { differencesOf, withTitle } from '@/lib/text/compare/differences'
import { wholeNumber } from '@/lib/text/names'
import { ageInHours, stateOf } from './rules'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

/** One contribution in the hands of a moderator, with all that helps to decide. */
export const readItem = defineReading({
  input: z.object({
    slug: z.string().max(80),
    contributionId: z.uuid(),
    since: wholeNumber.optional().catch(undefined),
  }),
  load: (db, input) => query(db, input),
  may: 'desk.read',
  show: ({ publishedAt, returnedAt, declinedAt, withdrawnAt, before, plain, ...item }, caller: Caller) => ({
    ...item,
    state:
      item.corrects === null
        ? stateOf({
            publishedAt: at(publishedAt),
            returnedAt: at(returnedAt),
            declinedAt: at(declinedAt),
            withdrawnAt: at(withdrawnAt),
          })
        : ('waiting' as const),
    /** What its author changed since it was decided last, or since the moderator read it. */
    changes:
      before && plain !== null
        ? { since: before.revision, pieces: differencesOf(withTitle(before), withTitle({ title: item.title, plain })) }
        : null,
    own: participationIn(caller, item.conferenceId)?.participantId === item.author.id,
    hours: ageInHours(new Date(item.submittedAt), new Date(item.now)),
  }),
})
