import { z } from 'zod'
import { ownText } from '@/db/queries/people/own'
import { boxOf, revisionShut } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'

/** A returned text, for its author to revise: what was said about it, and whether it can be sent again now. */
export const readOwnText = defineReading({
  input: z.object({ id: z.uuid() }),
  load: (db, { id }) => ownText(db, id),
  may: 'contribution.revise',
  show: (own) => ({
    id: own.id,
    language: own.language,
    title: own.title,
    text: own.plain,
    wordLimit: own.wordLimit,
    decision: own.decision,
    toRevise: own.returned !== null && own.withdrawn === null,
    shut: own.returned === null ? null : revisionShut(boxOf(own), new Date(own.returned), new Date(own.now)),
  }),
})
