import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { SuspensionReason } from '@/lib/people/suspending/rules'
import type { Locale } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { participant } from '../people'

/**
 * Who may not take part for a time, or for good: by whom, why and until when. For good it holds only once a second
 * person has confirmed it. Rows end, they are not changed into others.
 */
export const suspension = pgTable(
  'suspension',
  {
    id: id(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    reason: text('reason').$type<SuspensionReason>().notNull(),
    /** To the one it is about. */
    message: text('message'),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
    /** Nothing where it is for good. */
    until: instant('until'),
    confirmedById: uuid('confirmed_by_id').references(() => participant.id),
    confirmedAt: instant('confirmed_at'),
    endedById: uuid('ended_by_id').references(() => participant.id),
    endedAt: instant('ended_at'),
    /** What the one it is about answers, once. */
    answer: text('answer'),
    answerLanguage: text('answer_language').$type<Locale>(),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    index('suspension_of').on(t.participantId, t.at),
    check('suspension_confirmed', sql`(${t.confirmedAt} is null) = (${t.confirmedById} is null)`),
    check('suspension_two', sql`${t.confirmedById} is null or ${t.confirmedById} <> ${t.byId}`),
    check('suspension_for_good', sql`${t.confirmedAt} is null or ${t.until} is null`),
    check('suspension_ended', sql`(${t.endedAt} is null) = (${t.endedById} is null)`),
    check('suspension_answered', sql`(${t.answeredAt} is null) = (${t.answer} is null)`),
  ],
)
