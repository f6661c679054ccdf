import { z } from 'zod'
import { type Around, type Brief, readAround } from '@/db/queries/desk/around'
import { readItem as query } from '@/db/queries/desk/item'
import { type Caller, participationIn } from '@/lib/caller'
import { boxOf, revisionShut } from '@/lib/conferences/rules'
import { wordLimitOf } from '@/lib/experts/rules'
import { defineReading } from '@/lib/reading'
import { typedAgain } from '@/lib/text/citing/references'
import { differencesOf, withTitle } from '@/lib/text/compare/differences'
import { firstLines } from '@/lib/text/count'
import { wholeNumber } from '@/lib/text/names'
import { ageInHours, stateOf } from './rules'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

/** Longer than a line or two, it is read in its place. */
const BEGINNING = 160
const briefly = <One extends Brief>(brief: One): One => ({
  ...brief,
  beginning: firstLines(brief.beginning, BEGINNING),
})

const inBrief = ({ earlier, thread, alike, ...around }: Around): Around => ({
  ...around,
  earlier: earlier.map(briefly),
  thread: thread.map(briefly),
  alike: alike.map(briefly),
})

/** One contribution in the hands of a moderator, with all that helps to decide. */
export const readItem = defineReading({
  input: z.object({
    slug: z.string().max(80),
    contributionId: z.uuid(),
    since: wholeNumber.optional().catch(undefined),
  }),
  async load(db, input, caller) {
    const personId = caller.kind === 'person' ? caller.personId : null
    const reads = caller.kind === 'clock' ? 'fr' : caller.locale
    const [item, around] = await Promise.all([query(db, input), readAround(db, { ...input, personId, reads })])
    return item && around && { ...item, around }
  },
  may: 'desk.read',
  show: ({ publishedAt, returnedAt, declinedAt, withdrawnAt, before, plain, doc, names, ...item }, caller: Caller) => ({
    ...item,
    around: inBrief(item.around),
    participantId: participationIn(caller, item.conferenceId)?.participantId ?? '',
    /** As its author would type it, where the desk can edit it. */
    typed: doc && typedAgain(doc, names ?? []),
    wordLimit: wordLimitOf({ asks: item.asked, wordLimit: item.wordLimit }),
    /** Whether it came back to its author and can be sent no more. */
    closed: returnedAt !== null && revisionShut(boxOf(item), new Date(returnedAt), new Date(item.now)) !== null,
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
