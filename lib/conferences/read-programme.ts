import { z } from 'zod'
import { readProgramme as query } from '@/db/queries/programme'

import { defineReading } from '@/lib/reading'
import { boxOf, phaseAt } from './rules'

const LATEST = 6

/** The conference, its sessions, questions and threads, and what was published last; the newest one without a slug. */
export const readProgramme = defineReading({
  input: z.object({ slug: z.string().max(80).optional() }),
  load: (db, { slug }) => query(db, { slug, latest: LATEST }),
  may: 'conference.read',
  show: (programme) => ({
    ...programme,
    sessions: programme.sessions.map((session) => ({
      ...session,
      phase: phaseAt(boxOf(session), new Date(programme.now)),
    })),
  }),
})
