import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Sector } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { instant } from '../columns'
import { conference } from '../conferences'
import { participant } from '../people'

/** Whom the organisers mean to hear in each session, and how much; without a row, as `usualPlan` says. */
export const plan = pgTable(
  'plan',
  {
    conferenceId: uuid('conference_id')
      .primaryKey()
      .references(() => conference.id),
    countries: text('countries').array().notNull(),
    languages: text('languages').array().$type<Locale[]>().notNull(),
    sectors: text('sectors').array().$type<Sector[]>().notNull(),
    /** Contributions to a session, where a number was named. */
    contributions: integer('contributions'),
    /** The share of a session's words, in hundredths, beyond which one voice is too loud. */
    mostShare: integer('most_share').notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [check('plan_share', sql`${t.mostShare} between 1 and 100`)],
)
