import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { conference } from '../conferences'
import { delivery } from '../events'
import { participant } from '../people'

/** That a coordinator has stopped the mails of a conference, and taken them up again. */
export const mailStop = pgTable(
  'mail_stop',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    reason: text('reason').notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
    endedById: uuid('ended_by_id').references(() => participant.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('mail_stop_holds').on(t.conferenceId).where(sql`${t.endedAt} is null`),
    index('mail_stop_of').on(t.conferenceId, t.at),
    check('mail_stop_ended', sql`(${t.endedAt} is null) = (${t.endedById} is null)`),
  ],
)

/** How fast mails go to one domain: how many were taken up in the current minute, and until when it wants none. */
export const mailPace = pgTable('mail_pace', {
  domain: text('domain').primaryKey(),
  minuteAt: instant('minute_at').notNull(),
  taken: integer('taken').notNull(),
  /** How often in a row it has asked to wait. */
  strikes: integer('strikes').notNull().default(0),
  waitsUntil: instant('waits_until'),
})

/** The last mail somebody sent to themselves, and what was said between us and the mail server; of each, the last only. */
export const testMail = pgTable('test_mail', {
  participantId: uuid('participant_id')
    .primaryKey()
    .references(() => participant.id),
  deliveryId: uuid('delivery_id')
    .notNull()
    .references(() => delivery.id),
  at: instant('at').notNull(),
  conversation: text('conversation'),
})
