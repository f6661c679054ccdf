import { z } from 'zod'
import { readDuty as query } from '@/db/queries/conduct/team'
import { participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { daysAfter, isAway, onDuty, WEEK } from '../rules/duty'

/** Who is on duty now and on the days of a week, who is away, and what the caller has said of themselves. */
export const readDuty = defineReading({
  input: z.object({ slug: z.string().max(80), from: z.iso.date().optional().catch(undefined) }),
  load: (db, { slug, from }) => query(db, { slug, from, days: WEEK }),
  may: 'desk.read',
  show: (page, caller) => {
    const { desk, from } = page
    const own = participationIn(caller, page.conferenceId)?.participantId
    const days = Array.from({ length: WEEK }, (_, index) => daysAfter(from, index))
    return {
      ...page,
      before: daysAfter(from, -WEEK),
      next: daysAfter(from, WEEK),
      own: desk.find(({ participantId }) => participantId === own) ?? null,
      onDuty: onDuty(desk, new Date(page.now)).map(({ shownAs }) => shownAs),
      days: days.map((day) => ({
        day,
        desk: desk.map((one) => ({
          participantId: one.participantId,
          shownAs: one.shownAs,
          taken: one.duties.includes(day),
          away: isAway(one, day),
        })),
      })),
    }
  },
})
