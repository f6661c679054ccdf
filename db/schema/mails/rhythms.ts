import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Rhythm } from '@/lib/people/rules'
import { instant } from '../columns'
import { session } from '../conferences'
import { participant } from '../people'

/** How often somebody hears of one session, where that was ever otherwise than of the rest of its conference. */
export const sessionRhythm = pgTable(
  'session_rhythm',
  {
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    /** Empty where it is as of the conference again: the row stays for its place. */
    rhythm: text('rhythm').$type<Rhythm>(),
    /** The end of the last window that was sent of this session. */
    digestedTo: instant('digested_to').notNull(),
  },
  (t) => [primaryKey({ columns: [t.participantId, t.sessionId] })],
)
