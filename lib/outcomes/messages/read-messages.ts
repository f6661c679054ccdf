import { z } from 'zod'
import { listMessages } from '@/db/queries/messages/read'
import { defineReading } from '@/lib/reading'
import { missingIn } from '@/lib/text/typed/in-each'

/** The desk's messages, posted and to come, each with the languages it lacks. */
export const readMessages = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => listMessages(db, slug),
  may: 'desk.read',
  show: ({ messages, ...list }) => {
    const flagged = messages.map((one) => ({ ...one, missing: missingIn(one.plain) }))
    return {
      ...list,
      waiting: flagged.filter(({ posted }) => !posted),
      posted: flagged.filter(({ posted }) => posted).toReversed(),
    }
  },
})
