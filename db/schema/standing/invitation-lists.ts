import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { Invited, LeftOut, Problem } from '@/lib/coordination/inviting/view'
import { id, instant } from '../columns'
import { conference } from '../conferences'
import { participant } from '../people'

/** A list of people to invite as it was read: nobody is invited by it until it is sent, and then everybody on it. */
export const invitationList = pgTable(
  'invitation_list',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    /** Gone once it is sent: then the invitations hold what is needed. */
    people: jsonb('people').$type<Invited[]>(),
    count: integer('count').notNull(),
    /** The first of them, and how many there are. */
    problems: jsonb('problems').$type<Problem[]>().notNull(),
    problemCount: integer('problem_count').notNull(),
    leftOut: jsonb('left_out').$type<LeftOut[]>().notNull(),
    leftOutCount: integer('left_out_count').notNull(),
    checkedAt: instant('checked_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('invitation_list_of').on(t.conferenceId, t.checkedAt),
    check('invitation_list_people', sql`(${t.sentAt} is null) = (${t.people} is not null)`),
    check('invitation_list_whole', sql`${t.sentAt} is null or ${t.problemCount} = 0`),
  ],
)
