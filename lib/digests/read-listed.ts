import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/rhythms'
import { defineReading } from '@/lib/reading'
import { fromMail } from './from-mail'

/** What the page shows on which somebody says that they have read a digest: of which conference, and which numbers. */
export const readListed = defineReading({
  input: z.object(fromMail),
  load: (db, { token }) => mailSettings(db, { token }),
  may: 'mail.settings',
  show: ({ slug, title, language }, _, { numbers }) => ({ slug, title, language, numbers }),
})
