import { z } from 'zod'
import { readRevisions as query } from '@/db/queries/revisions/read'
import { defineReading } from '@/lib/reading'
import { differencesOf, withTitle } from '@/lib/text/compare/differences'
import { wholeNumber } from '@/lib/text/names'

/** Changes on one page; each is compared word by word. */
const PAGE = 10

/** What its author corrected in a published contribution, the last correction first. */
export const readRevisions = defineReading({
  input: z.object({ slug: z.string().max(80), number: wholeNumber, before: wholeNumber.optional().catch(undefined) }),
  load: (db, asked) => query(db, { ...asked, limit: PAGE }),
  may: 'conference.read',
  show({ revisions, ...contribution }) {
    const changes = revisions.slice(0, PAGE).flatMap((after, place) => {
      const earlier = revisions[place + 1]
      if (!earlier) return []
      const { plain, title, ...revision } = after
      return { ...revision, pieces: differencesOf(withTitle(earlier), withTitle({ title, plain })) }
    })
    const more = revisions[PAGE]?.revision ?? null
    return { ...contribution, changes, more }
  },
})
