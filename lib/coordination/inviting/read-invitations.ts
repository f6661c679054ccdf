import { z } from 'zod'
import { readLists } from '@/db/queries/coordination/inviting/lists'
import { defineReading } from '@/lib/reading'

/** The lists of people to invite: the one that is being looked at, and what became of those before. */
export const readInvitations = defineReading({
  input: z.object({ slug: z.string().max(80), list: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, list }) => readLists(db, { slug, list }),
  may: 'team.invite',
  show: (lists) => lists,
})
