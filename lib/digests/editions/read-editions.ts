import { z } from 'zod'
import { listEditions } from '@/db/queries/editions/read'
import { defineReading } from '@/lib/reading'
import { missingIn } from '@/lib/text/typed/in-each'
import { editionDays, editionState } from './rules'

/** The days to come, each with its edition where there is one, and those that went. */
export const readEditions = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => listEditions(db, slug),
  may: 'edition.write',
  show: ({ editions, ...list }) => {
    const listed = editions.map((edition) => ({
      ...edition,
      state: editionState(edition),
      missing: edition.revision > 0 ? missingIn(edition.lead) : [],
    }))
    const days = editionDays(new Date(list.now))
    const today = days[0] ?? ''
    return {
      ...list,
      days: days.map((dayOn) => ({ dayOn, edition: listed.find((edition) => edition.dayOn === dayOn) ?? null })),
      past: listed.filter((edition) => edition.dayOn < today && edition.revision > 0),
    }
  },
})
