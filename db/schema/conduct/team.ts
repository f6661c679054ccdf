import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { participant } from '../people'

/** What the desk has to know of one of its people. */
export const teamMember = pgTable('team_member', {
  participantId: uuid('participant_id')
    .primaryKey()
    .references(() => participant.id),
  /** The languages they read, beside the one they read the site in. */
  reads: text('reads').array().$type<Locale[]>().notNull().default([]),
  /** Since when the coordinators know that they work for a public body. */
  publicBodySince: instant('public_body_since'),
  /** Since when they have each item that waits by mail. */
  itemsByMailSince: instant('items_by_mail_since'),
})

/** Who looks after the desk on which day; a day is the one on the wall where they live. */
export const duty = pgTable(
  'duty',
  {
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    dayOn: date('day_on').notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
  },
  (t) => [primaryKey({ columns: [t.participantId, t.dayOn] })],
)

/** When somebody of the team is away, both days included. */
export const absence = pgTable(
  'absence',
  {
    id: id(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    firstOn: date('first_on').notNull(),
    lastOn: date('last_on').notNull(),
  },
  (t) => [index('absence_of').on(t.participantId, t.lastOn), check('absence_days', sql`${t.firstOn} <= ${t.lastOn}`)],
)
