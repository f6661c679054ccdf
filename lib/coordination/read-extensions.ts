import { z } from 'zod'
import { readExtensions as query } from '@/db/queries/coordination/extensions'
import {
  boxOf,
  hoursAfter,
  phaseAt,
  refusesEarlyClosing,
  refusesExtension,
  refusesReopening,
} from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { inRome } from '@/lib/text/typed/wall-clock'

const DAY = 24

/** A session that a coordinator may extend: its box, how it was moved before, and a closing to begin from. */
export const readExtensions = defineReading({
  input: z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(10_000) }),
  load: (db, input) => query(db, input),
  may: 'session.extend',
  show: (session) => {
    const box = boxOf(session)
    const now = new Date(session.now)
    const later = hoursAfter(box.closesAt > now ? box.closesAt : now, 3 * DAY)
    return {
      ...session,
      phase: phaseAt(box, now),
      // As clocks in Rome show them: what the field of the form begins with, and no earlier than.
      proposed: inRome(later),
      earliest: inRome(box.closesAt > now ? box.closesAt : now),
      refused: refusesExtension(box, later, now),
      mayClose: refusesEarlyClosing(box, now, now) === null,
      mayReopen: refusesReopening(box, later, now) === null,
    }
  },
})
