import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { HoldingActKind } from '@/lib/moderation/protecting/rules'
import type { Doc } from '@/lib/text/document'
import type { FindingKind } from '@/lib/text/finding/kinds'
import { id, instant } from '../columns'
import { contribution } from '../contributions'
import { participant } from '../people'

/**
 * The text of a revision that exposes somebody: here and nowhere else. Where it would stand otherwise, in its contribution
 * or among its revisions, is an empty text, so that no list, mail or search can show what is not there.
 */
export const holding = pgTable(
  'holding',
  {
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    title: text('title'),
    doc: jsonb('doc').$type<Doc>().notNull(),
    html: text('html').notNull(),
    plain: text('plain').notNull(),
    words: integer('words').notNull(),
    cites: uuid('cites').array().notNull(),
    mentions: uuid('mentions').array().notNull(),
    /** What was found in it; nothing where a moderator saw what no rule knows. */
    found: text('found').array().$type<FindingKind[]>().notNull(),
    heldAt: instant('held_at').notNull(),
    /** When the desk decided: a few days later it is gone. */
    decidedAt: instant('decided_at'),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.revision] }), index('holding_decided').on(t.decidedAt)],
)

/** What became of a text that was held, and who has read it: kinds and names, no words of it. Stays when it is gone. */
export const holdingAct = pgTable(
  'holding_act',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    kind: text('kind').$type<HoldingActKind>().notNull(),
    found: text('found').array().$type<FindingKind[]>().notNull(),
    /** Nobody where rules or the clock did it. */
    byId: uuid('by_id').references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [index('holding_act_of').on(t.contributionId, t.revision)],
)
