import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { PublishedStatement, StatementKind } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { session } from '../conferences'
import { participant } from '../people'

/** One sentence of what a session will say in the end, as its writers have it now, and what it rests on. */
export const statement = pgTable(
  'statement',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    position: integer('position').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    texts: jsonb('texts').$type<InLocales>().notNull(),
    cites: uuid('cites').array().notNull().default([]),
    revision: integer('revision').notNull().default(1),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    changedAt: instant('changed_at').notNull(),
    droppedAt: instant('dropped_at'),
  },
  (t) => [index('statement_of_session').on(t.sessionId, t.position)],
)

/** Every revision of a statement: what two wrote at once can be told apart, and nothing that was written is lost. */
export const statementRevision = pgTable(
  'statement_revision',
  {
    statementId: uuid('statement_id')
      .notNull()
      .references(() => statement.id),
    revision: integer('revision').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    texts: jsonb('texts').$type<InLocales>().notNull(),
    cites: uuid('cites').array().notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.revision] })],
)

/** A session's synthesis while it is written: how often it has changed, and which state of it waits for a second reader. */
export const synthesis = pgTable('synthesis', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => session.id),
  revision: integer('revision').notNull().default(0),
  begunAt: instant('begun_at').notNull(),
  proposedRevision: integer('proposed_revision'),
  proposedById: uuid('proposed_by_id').references(() => participant.id),
  proposedAt: instant('proposed_at'),
  /** What a second reader wrote who sent it back, until it is published. */
  note: text('note'),
  noteById: uuid('note_by_id').references(() => participant.id),
  noteAt: instant('note_at'),
  /** The state of it that was published last. */
  publishedRevision: integer('published_revision'),
})

/** A synthesis as it was published: the newest is what the session says, the earlier ones are its history. */
export const synthesisVersion = pgTable(
  'synthesis_version',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    number: integer('number').notNull(),
    statements: jsonb('statements').$type<PublishedStatement[]>().notNull(),
    /** All that its statements rest on, each once. */
    cites: uuid('cites').array().notNull(),
    proposedById: uuid('proposed_by_id')
      .notNull()
      .references(() => participant.id),
    approvedById: uuid('approved_by_id')
      .notNull()
      .references(() => participant.id),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [unique('synthesis_version_number').on(t.sessionId, t.number)],
)
