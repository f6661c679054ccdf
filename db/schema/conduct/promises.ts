import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { conference, question, session } from '../conferences'
import { contribution } from '../contributions'
import { participant } from '../people'

/** What somebody has promised to write, for which question, by which day: the organisers' own list, for the desk alone. */
export const promise = pgTable(
  'promise',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    /** Empty where any contribution to the session keeps it. */
    questionId: uuid('question_id').references(() => question.id),
    /** Who, as the desk calls them; and who that is here, once they are registered. */
    who: text('who').notNull(),
    participantId: uuid('participant_id').references(() => participant.id),
    about: text('about').notNull(),
    dueOn: date('due_on').notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
    /** The contribution by which the desk holds it kept, where it could not be seen from its author. */
    keptById: uuid('kept_by_id').references(() => contribution.id),
    letGoAt: instant('let_go_at'),
  },
  (t) => [index('promise_of_conference').on(t.conferenceId, t.dueOn)],
)
