import { customType, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AcknowledgementKind } from '@/lib/contributions/reading/acknowledging'
import { instant } from './columns'
import { session, thread } from './conferences'
import { contribution } from './contributions'
import { participant } from './people'

/** A set of whole numbers kept as its stretches: `{[1,18),[20,21)}`. */
const numbers = customType<{ data: string }>({ dataType: () => 'int4multirange' })

/** What somebody has read of a thread. It only ever grows; nobody else sees it, and no event tells of it. */
export const readingMark = pgTable(
  'reading_mark',
  {
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => thread.id),
    /** Each number read, with all before it back to the thread's previous one: what was read in a row is one stretch. */
    read: numbers('read').notNull(),
  },
  (t) => [primaryKey({ columns: [t.participantId, t.threadId] })],
)

/** How much was published in a session from each country, and by how many people; counted as it is published. */
export const sessionVoices = pgTable(
  'session_voices',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    country: text('country').notNull(),
    contributions: integer('contributions').notNull(),
    voices: integer('voices').notNull(),
    /** Apart from these: what relays wrote down, for how many people from there. */
    relayed: integer('relayed').notNull().default(0),
    relayedVoices: integer('relayed_voices').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.country] })],
)

/** That somebody found a contribution useful, or has lived the same. Others see how many, never who. */
export const acknowledgement = pgTable(
  'acknowledgement',
  {
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    kind: text('kind').$type<AcknowledgementKind>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.participantId, t.contributionId, t.kind] })],
)

/** How often somebody has acknowledged or taken back since they began to, which is counted anew after a while. */
export const press = pgTable('press', {
  participantId: uuid('participant_id')
    .primaryKey()
    .references(() => participant.id),
  since: instant('since').notNull(),
  count: integer('count').notNull(),
})
