import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ModerationMode } from '@/lib/conferences/rules'
import type { Admission } from '@/lib/people/admitting/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { id, instant } from './columns'

export const conference = pgTable('conference', {
  id: id(),
  slug: text('slug').notNull().unique(),
  title: jsonb('title').$type<InLocales>().notNull(),
  welcome: jsonb('welcome').$type<InLocales>().notNull(),
  rules: jsonb('rules').$type<Partial<Record<Locale, string[]>>>().notNull(),
  wordLimit: integer('word_limit').notNull().default(600),
  /** When the desk reads: whatever is not known is `before`. */
  moderation: text('moderation').$type<ModerationMode>().notNull().default('before'),
  /** So many readers who ask the desk to look hide a contribution until it has. */
  flagLimit: integer('flag_limit').notNull().default(3),
  /** Within so many hours each author should have an answer from the desk. */
  targetHours: integer('target_hours').notNull().default(12),
  /** Whether the team decides who takes part. */
  admission: text('admission').$type<Admission>().notNull().default('open'),
  /** The number last given to a contribution; taken under this row's lock, so numbers have no gaps. */
  lastNumber: integer('last_number').notNull().default(0),
  /** The same for the desk's own messages: M1, M2… */
  lastMessage: integer('last_message').notNull().default(0),
  createdAt: instant('created_at').notNull(),
  archivedAt: instant('archived_at'),
  /** To try everything in: its mails are shown on a page, and leave for nobody. */
  sandboxedAt: instant('sandboxed_at'),
})

export const session = pgTable(
  'session',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    position: integer('position').notNull(),
    title: jsonb('title').$type<InLocales>().notNull(),
    note: jsonb('note').$type<InLocales>().notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    lateUntil: instant('late_until').notNull(),
    /** Where it is moderated otherwise than its conference. */
    moderation: text('moderation').$type<ModerationMode>(),
    synthesis: jsonb('synthesis').$type<InLocales>(),
    synthesisedAt: instant('synthesised_at'),
    /** Since when its participants may propose threads; nothing where they may not. */
    proposalsSince: instant('proposals_since'),
    /** When those who had not written in it were reminded that it closes: once, however often that moves. */
    remindedAt: instant('reminded_at'),
  },
  (t) => [
    unique('session_position').on(t.conferenceId, t.position),
    check('session_moderation', sql`${t.moderation} in ('before', 'first-timers', 'after')`),
    check('session_box', sql`${t.opensAt} < ${t.closesAt} and ${t.closesAt} <= ${t.lateUntil}`),
  ],
)

export const question = pgTable(
  'question',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    position: integer('position').notNull(),
    text: jsonb('text').$type<InLocales>().notNull(),
  },
  (t) => [unique('question_position').on(t.sessionId, t.position)],
)

export const thread = pgTable(
  'thread',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    questionId: uuid('question_id').references(() => question.id),
    /** The number in the address of the page, in order of creation within the conference. */
    position: integer('position').notNull(),
    /** Empty when the thread is the question's own: then the question is its title. */
    title: jsonb('title').$type<InLocales>(),
    /** How many contributions it holds, so that a page of ten thousand need not count them. */
    published: integer('published').notNull().default(0),
    /** How many people wrote them, and when the last was published. */
    voices: integer('voices').notNull().default(0),
    lastAt: instant('last_at'),
    /** It stands first in its session until then. */
    pinnedUntil: instant('pinned_until'),
    closedAt: instant('closed_at'),
    /** Where all that it held is now; never itself a merged one, so that one step leads there. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => thread.id),
  },
  (t) => [
    unique('thread_position').on(t.conferenceId, t.position),
    index('thread_of_session').on(t.sessionId),
    index('thread_merged').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    check('thread_named', sql`${t.title} is not null or ${t.questionId} is not null`),
  ],
)
