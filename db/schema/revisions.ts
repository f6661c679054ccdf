import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Doc } from '@/lib/text/document'
import type { ContributionLanguage } from '@/lib/text/locales'
import { instant } from './columns'
import { contribution } from './contributions'

/**
 * The texts of a contribution beside the one in its own row: what its author replaced, what they propose, and, once one
 * of these was published, every revision that has been. A row is never written again but to say that it was published,
 * withheld or taken back; what was never published is for its author and the desk alone.
 */
export const revision = pgTable(
  'revision',
  {
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    language: text('language').$type<ContributionLanguage>().notNull(),
    title: text('title'),
    doc: jsonb('doc').$type<Doc>().notNull(),
    html: text('html').notNull(),
    plain: text('plain').notNull(),
    words: integer('words').notNull(),
    /** What `doc` refers to: contributions, each once, and participants, in the order in which it names them. */
    cites: uuid('cites').array().notNull().default([]),
    mentions: uuid('mentions').array().notNull().default([]),
    writtenAt: instant('written_at').notNull(),
    publishedAt: instant('published_at'),
    /** Since when readers are not shown it any more: what was corrected exposed somebody. */
    withheldAt: instant('withheld_at'),
    /** Its author took it back while it waited to take the place of what is published. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.revision] })],
)
