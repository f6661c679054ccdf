import { z } from 'zod'
import { readUnread } from '@/db/queries/protecting/unread'
import { participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'

const PAGE = 20

/** What was published before the desk had read it, and nobody has looked at since; the oldest first. */
export const readUnreadPublished = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => readUnread(db, slug, PAGE),
  may: 'desk.read',
  show: ({ contributions, ...page }, caller) => {
    const own = participationIn(caller, page.conferenceId)?.participantId
    return { ...page, contributions: contributions.map(({ authorId, ...one }) => ({ ...one, own: authorId === own })) }
  },
})
