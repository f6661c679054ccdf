import { z } from 'zod'
import { readThreadLists } from '@/db/queries/desk/thread-lists'
import { type Caller, participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'

/** The threads of a conference as moderators work on them, and those that participants propose. */
export const readThreads = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => readThreadLists(db, slug),
  may: 'desk.read',
  show: ({ proposals, ...lists }, caller: Caller) => ({
    ...lists,
    proposals: proposals.map(({ authorId, ...proposal }) => ({
      ...proposal,
      own: participationIn(caller, lists.conferenceId)?.participantId === authorId,
    })),
  }),
})
