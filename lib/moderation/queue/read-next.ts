import { z } from 'zod'
import { nextToDecide } from '@/db/queries/desk/next'
import { defineReading } from '@/lib/reading'

/** Which text a moderator has before them after the one they decided on, so that they need not look for it. */
export const readNext = defineReading({
  input: z.object({ slug: z.string().max(80), after: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, after }, caller) =>
    nextToDecide(db, { slug, after, personId: caller.kind === 'person' ? caller.personId : null }),
  may: 'desk.read',
  show: ({ nextId }) => ({ nextId }),
})
