import { z } from 'zod'
import { readOrganisersText } from '@/db/queries/coordination/texts'
import { defineReading } from '@/lib/reading'
import { missingIn } from '@/lib/text/typed/in-each'
import { organisersTexts } from './texts'

/** One text of the organisers in all its languages, to be written. */
export const readText = defineReading({
  input: z.object({ slug: z.string().max(80), of: z.enum(organisersTexts), id: z.uuid() }),
  load: async (db, { slug, of, id }) => {
    const text = await readOrganisersText(db, { of, id })
    return text?.slug === slug ? text : undefined
  },
  may: 'conference.coordinate',
  show: (text) => ({ ...text, missing: missingIn(text.texts) }),
})
