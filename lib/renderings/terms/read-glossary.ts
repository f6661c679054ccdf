import { z } from 'zod'
import { readGlossary as query } from '@/db/queries/renderings/terms'
import { defineReading } from '@/lib/reading'

/** The words of a conference in the languages it is held in. */
export const readGlossary = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, slug),
  may: 'conference.read',
  show: (glossary) => glossary,
})
