import { z } from 'zod'
import { heldMails } from '@/db/queries/inbound/held'
import { defineReading } from '@/lib/reading'

/** The mails that came in and count for nobody until a moderator has looked. */
export const readHeldMails = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => heldMails(db, slug),
  may: 'desk.read',
  show: (held) => held,
})
