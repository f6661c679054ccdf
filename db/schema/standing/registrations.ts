import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RegistrationReason, Setting } from '@/lib/people/admitting/rules'
import type { Filled } from '@/lib/people/registration'
import type { Locale } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { conference } from '../conferences'
import { participant, person } from '../people'

/**
 * What somebody sent to be registered where the team decides. What they filled in is kept until then and no longer:
 * whoever is admitted is a participant, and of whoever is not nothing of it remains.
 */
export const registration = pgTable(
  'registration',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    filled: jsonb('filled').$type<Filled>(),
    language: text('language').$type<Locale>().notNull(),
    askedAt: instant('asked_at').notNull(),
    decidedAt: instant('decided_at'),
    byId: uuid('by_id').references(() => participant.id),
    /** Whom they became; nothing where they were not admitted. */
    participantId: uuid('participant_id').references(() => participant.id),
    reason: text('reason').$type<RegistrationReason>(),
    message: text('message'),
  },
  (t) => [
    uniqueIndex('registration_once').on(t.conferenceId, t.personId).where(sql`${t.decidedAt} is null`),
    index('registration_waiting').on(t.conferenceId, t.askedAt, t.id).where(sql`${t.decidedAt} is null`),
    index('registration_of_person').on(t.personId, t.askedAt),
    index('registration_decided').on(t.conferenceId, t.decidedAt, t.id).where(sql`${t.decidedAt} is not null`),
    check('registration_filled', sql`(${t.decidedAt} is null) = (${t.filled} is not null)`),
    check('registration_reason', sql`${t.reason} is null or ${t.participantId} is null`),
  ],
)

/** A choice of the organisers about the whole conference, or one person in it: what it was, what it is, who changed it and when. */
export const settingChange = pgTable(
  'setting_change',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    setting: text('setting').$type<Setting>().notNull(),
    earlier: text('earlier').notNull(),
    later: text('later').notNull(),
    aboutId: uuid('about_id').references(() => participant.id),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [index('setting_change_of').on(t.conferenceId, t.at, t.id)],
)
