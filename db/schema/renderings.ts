import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DraftFailure, RenderingKind } from '@/lib/renderings/rules'
import type { Doc } from '@/lib/text/document'
import type { InLocales, Locale } from '@/lib/text/locales'
import { id, instant } from './columns'
import { conference } from './conferences'
import { contribution } from './contributions'
import { participant } from './people'

/**
 * A contribution in another language. A row is never written again but for its end: what was corrected while checking
 * is a new row, so that nobody's words are lost. At most one of a kind and language is shown, what a machine wrote or
 * what somebody has checked, and at most one that a person proposes waits beside it.
 */
export const rendering = pgTable(
  'rendering',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    language: text('language').$type<Locale>().notNull(),
    kind: text('kind').$type<RenderingKind>().notNull(),
    title: text('title'),
    doc: jsonb('doc').$type<Doc>().notNull(),
    html: text('html').notNull(),
    plain: text('plain').notNull(),
    /** The revision of the original that was rendered. */
    ofRevision: integer('of_revision').notNull(),
    /** Empty for what a machine wrote. */
    madeById: uuid('made_by_id').references(() => participant.id),
    proposedAt: instant('proposed_at').notNull(),
    checkedAt: instant('checked_at'),
    checkedById: uuid('checked_by_id').references(() => participant.id),
    /** Replaced, declined or withdrawn. */
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('rendering_shown')
      .on(t.contributionId, t.language, t.kind)
      .where(sql`${t.endedAt} is null and (${t.checkedAt} is not null or ${t.madeById} is null)`),
    uniqueIndex('rendering_proposed')
      .on(t.contributionId, t.language, t.kind)
      .where(sql`${t.endedAt} is null and ${t.checkedAt} is null and ${t.madeById} is not null`),
    check('rendering_checked', sql`(${t.checkedAt} is null) = (${t.checkedById} is null)`),
  ],
)

/** Why a machine has not drafted a translation yet; gone once it has. */
export const draftFailure = pgTable(
  'draft_failure',
  {
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    language: text('language').$type<Locale>().notNull(),
    reason: text('reason').$type<DraftFailure>().notNull(),
    failedAt: instant('failed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.language] })],
)

/** A word of the conference in the languages it is used in, as its translators agree to say it. */
export const term = pgTable(
  'term',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    words: jsonb('words').$type<InLocales>().notNull(),
    note: text('note'),
    keptAt: instant('kept_at').notNull(),
    keptById: uuid('kept_by_id')
      .notNull()
      .references(() => participant.id),
  },
  (t) => [index('term_of_conference').on(t.conferenceId)],
)
