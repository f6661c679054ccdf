import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Means } from '@/lib/contributions/relays/rules'
import { instant } from './columns'
import { contribution } from './contributions'
import { participant } from './people'

/** How a contribution came that a relay wrote down, and what its author agreed to: recorded by whom, when, in which words. */
export const relayed = pgTable(
  'relayed',
  {
    contributionId: uuid('contribution_id')
      .primaryKey()
      .references(() => contribution.id),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    means: text('means').$type<Means>().notNull(),
    collectedOn: date('collected_on').notNull(),
    consentVersion: integer('consent_version').notNull(),
    /** The language in which the relay read its words. */
    consentLanguage: text('consent_language').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('relayed_by').on(t.byId, t.at)],
)
