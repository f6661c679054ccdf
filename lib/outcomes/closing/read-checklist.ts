import { z } from 'zod'
import { readChecklist as query } from '@/db/queries/closing/checklist'
import { boxOf, phaseAt, revisionShut } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { locales } from '@/lib/text/locales'
import { wholeIn } from '../rules/publishing'

/** How each session is conducted: what was done of what belongs to it, and what is still missing. */
export const readChecklist = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, slug),
  may: 'desk.read',
  show: ({ sessions, ...page }) => ({
    ...page,
    sessions: sessions.map(({ statements, ...session }) => {
      const whole = wholeIn(statements, locales)
      const now = new Date(page.now)
      const box = boxOf(session)
      return {
        ...session,
        phase: phaseAt(box, now),
        /** Those that can be sent again: the others are settled as they are. */
        returned: session.returned.filter((at) => !revisionShut(box, new Date(at), now)).length,
        drafted: statements.length > 0,
        lacking: locales.filter((one) => !whole.includes(one)),
      }
    }),
  }),
})
