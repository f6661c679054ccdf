import { z } from 'zod'
import { readBalance as query } from '@/db/queries/conduct/balance'
import { QUIET_HOURS } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { alarmsOf, expectedBy, shownSectors, usualPlan } from '../rules/balance'

/** How each session under way stands, for the desk: what is missing, held against what was planned. */
export const readBalance = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, { slug }, QUIET_HOURS),
  may: 'desk.read',
  show: ({ sessions, plan: written, ...balance }) => {
    const now = new Date(balance.now)
    const plan = written ?? usualPlan
    return {
      ...balance,
      plan,
      sessions: sessions.map((session) => {
        const { loudest: _, sectors, ...figures } = session
        return {
          ...figures,
          sectors: shownSectors(sectors),
          expected: plan.contributions === null ? null : expectedBy(session, plan.contributions, now),
          alarms: alarmsOf(session, plan, now),
        }
      }),
    }
  },
})
