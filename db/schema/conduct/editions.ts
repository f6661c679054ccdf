import { sql } from 'drizzle-orm'
import { check, date, integer, jsonb, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import type { InLocales } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { conference } from '../conferences'
import { participant } from '../people'

/**
 * What the organisers put into the digests of one day. A day without one has its digests as they are; one without words
 * is there to hold them.
 */
export const edition = pgTable(
  'edition',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    /** On the organisers' calendar, as they type times. */
    dayOn: date('day_on').notNull(),
    lead: jsonb('lead').$type<InLocales>().notNull().default({}),
    question: jsonb('question').$type<InLocales>().notNull().default({}),
    /** Numbers of contributions, in the order in which they stand. */
    highlights: integer('highlights').array().notNull().default([]),
    /** None until something is written. */
    revision: integer('revision').notNull().default(0),
    writtenById: uuid('written_by_id').references(() => participant.id),
    writtenAt: instant('written_at'),
    /** Of what is written now; written anew, it is not approved any more. */
    approvedById: uuid('approved_by_id').references(() => participant.id),
    approvedAt: instant('approved_at'),
    /** Since when the digests of the day wait. */
    heldById: uuid('held_by_id').references(() => participant.id),
    heldAt: instant('held_at'),
  },
  (t) => [
    unique('edition_of_day').on(t.conferenceId, t.dayOn),
    check('edition_written', sql`(${t.revision} = 0) = (${t.writtenAt} is null)`),
    check('edition_written_by', sql`(${t.writtenAt} is null) = (${t.writtenById} is null)`),
    check('edition_approved', sql`(${t.approvedAt} is null) = (${t.approvedById} is null)`),
    check('edition_held', sql`(${t.heldAt} is null) = (${t.heldById} is null)`),
  ],
)
