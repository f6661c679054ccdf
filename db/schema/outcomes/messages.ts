import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { DueBy, Occasion } from '@/lib/outcomes/view'
import type { Doc } from '@/lib/text/document'
import type { InLocales, Locale } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { conference, session, thread } from '../conferences'
import { participant } from '../people'

/**
 * A message of the desk's own, in the languages it is written in. It can be read from the time by which it is due; its
 * number and its place among the contributions are given when it is announced, once and for ever.
 */
export const deskMessage = pgTable(
  'desk_message',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    /** Empty where it is for the whole session. */
    threadId: uuid('thread_id').references(() => thread.id),
    occasion: text('occasion').$type<Occasion>().notNull(),
    docs: jsonb('docs').$type<Partial<Record<Locale, Doc>>>().notNull(),
    /** Rendered once when written. */
    html: jsonb('html').$type<InLocales>().notNull(),
    plain: jsonb('plain').$type<InLocales>().notNull(),
    cites: uuid('cites').array().notNull().default([]),
    revision: integer('revision').notNull().default(1),
    /** At the session's opening or closing, which may still move, or at a time of its own. */
    dueBy: text('due_by').$type<DueBy>().notNull(),
    dueAt: instant('due_at'),
    writtenById: uuid('written_by_id')
      .notNull()
      .references(() => participant.id),
    writtenAt: instant('written_at').notNull(),
    /** `M3`: the conference's next, in a series of the desk's own. */
    number: integer('number'),
    /** The last contribution that was published when it was due: after that one's line of replies is its place. */
    afterNumber: integer('after_number'),
    postedAt: instant('posted_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    unique('desk_message_number').on(t.conferenceId, t.number),
    index('desk_message_in_thread').on(t.threadId),
    index('desk_message_of_session').on(t.sessionId),
    index('desk_message_to_announce').on(t.conferenceId).where(sql`${t.number} is null and ${t.withdrawnAt} is null`),
    check('desk_message_due', sql`(${t.dueBy} = 'time') = (${t.dueAt} is not null)`),
    check(
      'desk_message_announced',
      sql`(${t.number} is null) = (${t.postedAt} is null) and (${t.number} is null) = (${t.afterNumber} is null)`,
    ),
  ],
)
