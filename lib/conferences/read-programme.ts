import { z } from 'zod'
import { readProgramme as query } from '@/db/queries/programme'
import { ownReading } from '@/db/queries/reading/marks'
import { defineReading } from '@/lib/reading'
import { boxOf, phaseAt } from './rules'

const LATEST = 6

/** The conference, its sessions and threads, what was published last and what is new to the caller; the newest without a slug. */
export const readProgramme = defineReading({
  input: z.object({ slug: z.string().max(80).optional() }),
  async load(db, { slug }, caller) {
    const [programme, own] = await Promise.all([
      query(db, { slug, latest: LATEST }),
      caller.kind === 'person' ? ownReading(db, { slug, personId: caller.personId }) : undefined,
    ])
    return programme && { ...programme, own: own ?? null }
  },
  may: 'conference.read',
  show: (programme) => ({
    ...programme,
    sessions: programme.sessions.map((session) => ({
      ...session,
      phase: phaseAt(boxOf(session), new Date(programme.now)),
    })),
  }),
})
