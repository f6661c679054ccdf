import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Audience } from '@/lib/conduct/rules/letters'
import type { InLocales } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { conference, session } from '../conferences'
import { participant } from '../people'

/** What the desk writes to participants: shown before it leaves, and to more than a few only when two have seen it. */
export const letter = pgTable(
  'letter',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    audience: text('audience').$type<Audience>().notNull(),
    sessionId: uuid('session_id').references(() => session.id),
    toId: uuid('to_id').references(() => participant.id),
    subject: jsonb('subject').$type<InLocales>().notNull(),
    body: jsonb('body').$type<InLocales>().notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    writtenAt: instant('written_at').notNull(),
    /** The first of two who have to agree. */
    firstById: uuid('first_by_id').references(() => participant.id),
    firstAt: instant('first_at'),
    sentById: uuid('sent_by_id').references(() => participant.id),
    sentAt: instant('sent_at'),
    /** To how many it was sent. */
    readers: integer('readers'),
    droppedAt: instant('dropped_at'),
  },
  (t) => [
    index('letter_of_conference').on(t.conferenceId, t.writtenAt, t.id),
    check(
      'letter_sent',
      sql`(${t.sentAt} is null) = (${t.sentById} is null) and (${t.sentAt} is null) = (${t.readers} is null)`,
    ),
    check('letter_first', sql`(${t.firstAt} is null) = (${t.firstById} is null)`),
    check('letter_two', sql`${t.sentById} is null or ${t.firstById} is null or ${t.sentById} <> ${t.firstById}`),
    check(
      'letter_to',
      sql`(${t.audience} = 'one') = (${t.toId} is not null) and (${t.audience} = 'session') = (${t.sessionId} is not null)`,
    ),
  ],
)
