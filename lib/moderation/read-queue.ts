import { z } from 'zod'
import { COUNTED, readQueue as query } from '@/db/queries/desk/queue'
import { participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { ageInHours } from './rules'

const PAGE = 20
const BEGINNING = 280

/** What waits for a decision, oldest first, and how long it has waited. */
export const readQueue = defineReading({
  input: z.object({ slug: z.string().max(80), after: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, after }, caller) =>
    query(db, { slug, after, personId: caller.kind === 'person' ? caller.personId : null, limit: PAGE }),
  may: 'desk.read',
  show: ({ items, now, due, chosen, unanswered, ...queue }, caller) => ({
    ...queue,
    chosen: chosen === null ? null : { count: Math.min(chosen, COUNTED), more: chosen > COUNTED },
    now,
    unanswered: unanswered.map((one) => ({ ...one, beginning: firstLines(one.beginning, BEGINNING) })),
    participantId: participationIn(caller, queue.conferenceId)?.participantId ?? '',
    due: due.map(({ byId, ...one }) => ({
      ...one,
      own: byId === participationIn(caller, queue.conferenceId)?.participantId,
    })),
    next: items.length > PAGE ? (items[PAGE - 1]?.id ?? null) : null,
    items: items.slice(0, PAGE).map((item) => ({
      ...item,
      beginning: firstLines(item.beginning, BEGINNING),
      hours: ageInHours(new Date(item.submittedAt), new Date(now)),
    })),
  }),
})
