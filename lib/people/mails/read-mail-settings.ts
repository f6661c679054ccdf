import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/rhythms'
import { defineReading } from '@/lib/reading'
import { mailToken } from '../registration'

/** What the page a mail leads to shows: which mails these are and how often, and nothing of whose they are. */
export const readMailSettings = defineReading({
  input: z.object({ token: mailToken }),
  load: (db, { token }) => mailSettings(db, { token }),
  may: 'mail.settings',
  show: ({ slug, title, mails, language }) => ({ slug, title, mails, language }),
})
