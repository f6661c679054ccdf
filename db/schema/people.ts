import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Role } from '@/lib/caller'
import type { Announcements, Display, FirstText, PresenceChoice, Rhythm, Sector } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { id, instant } from './columns'
import { conference } from './conferences'

/** Somebody with an address. What others see of them is in `participant`, never here. */
export const person = pgTable('person', {
  id: id(),
  email: text('email').notNull().unique(),
  locale: text('locale').$type<Locale>().notNull(),
  zone: text('zone').notNull().default('Europe/Rome'),
  /** May create conferences. */
  mayConvene: boolean('may_convene').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

/** A browser somebody is signed in with. The token is kept hashed: a stolen table opens nothing. */
export const login = pgTable(
  'login',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('login_of_person').on(t.personId)],
)

/** One live way in for one address: the link's token and the typed code, both hashed. */
export const signInToken = pgTable('sign_in_token', {
  email: text('email').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  codeHash: text('code_hash').notNull(),
  tries: integer('tries').notNull().default(0),
  locale: text('locale').$type<Locale>().notNull(),
  expiresAt: instant('expires_at').notNull(),
})

export const participant = pgTable(
  'participant',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    personId: uuid('person_id').references(() => person.id),
    /** Who writes down what this person says, who has no account: nothing is known of them but what is shown. */
    relayedById: uuid('relayed_by_id').references((): AnyPgColumn => participant.id),
    role: text('role').$type<Role>().notNull().default('participant'),
    display: text('display').$type<Display>().notNull(),
    /** Empty for somebody who is relayed and shown by nothing at all. */
    name: text('name').notNull(),
    organisation: text('organisation'),
    city: text('city'),
    country: text('country').notNull(),
    sector: text('sector').$type<Sector>().notNull(),
    language: text('language').$type<Locale>().notNull(),
    zone: text('zone').notNull(),
    /** What comes first of a contribution that exists in the reader's language too. */
    firstText: text('first_text').$type<FirstText>().notNull().default('original'),
    /** Whether by name while they read; until they choose, as they are shown. */
    presence: text('presence').$type<PresenceChoice>(),
    /** Whether a screen reader is told what arrives while they read. */
    announcements: text('announcements').$type<Announcements>().notNull().default('polite'),
    rhythm: text('rhythm').$type<Rhythm>().notNull(),
    digestHour: integer('digest_hour').notNull().default(7),
    /** Of the weekly one, from Monday, 1, to Sunday, 7. */
    digestDay: integer('digest_day').notNull().default(1),
    /** Nothing is sent before; what is published meanwhile waits. */
    resumesAt: instant('resumes_at'),
    /** Since when they get it as they do: at no hour before. */
    rhythmAt: instant('rhythm_at'),
    /** The end of the last digest window that was sent: the next begins here. */
    digestedTo: instant('digested_to').notNull(),
    /** 128 random bits that open the rhythm page and the one-click unsubscribe, and nothing else. */
    mailToken: text('mail_token').notNull().unique(),
    /** The last notice seen, as a number in the person's own stream. */
    noticedTo: integer('noticed_to').notNull().default(0),
    registeredAt: instant('registered_at').notNull(),
  },
  (t) => [
    unique('participant_person').on(t.conferenceId, t.personId),
    index('participant_of_person').on(t.personId),
    index('participant_registered').on(t.conferenceId, t.registeredAt, t.id),
    index('participant_by_name').on(t.conferenceId, sql`diwan_fold(${t.name})`),
    index('participant_of_team').on(t.conferenceId, t.role).where(sql`${t.role} <> 'participant'`),
    // Without `digested_to`: it moves with each digest, and every index of the row would move with it.
    index('participant_by_each').on(t.id).where(sql`${t.rhythm} = 'each'`),
    index('participant_relayed').on(t.relayedById, t.name).where(sql`${t.relayedById} is not null`),
    check('participant_relayed_only', sql`${t.relayedById} is null or ${t.personId} is null`),
    check('participant_named', sql`${t.name} <> '' or ${t.relayedById} is not null`),
    check('participant_hour', sql`${t.digestHour} between 0 and 23`),
    check('participant_day', sql`${t.digestDay} between 1 and 7`),
  ],
)

/** How many are registered in a conference; counted by triggers (`diwan_count_registered`), as they come and go. */
export const registered = pgTable('registered', {
  conferenceId: uuid('conference_id')
    .primaryKey()
    .references(() => conference.id),
  people: integer('people').notNull(),
})

export const consent = pgTable(
  'consent',
  {
    id: id(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    purpose: text('purpose').notNull(),
    textVersion: integer('text_version').notNull(),
    language: text('language').notNull(),
    means: text('means').notNull(),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('consent_of_participant').on(t.participantId)],
)

/** What the same key was answered, kept for ever, so that a retry after any accident gets the same answer. */
export const answer = pgTable(
  'answer',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    key: uuid('key').notNull(),
    inputHash: text('input_hash').notNull(),
    // json, not jsonb: the same answer to the letter.
    result: json('result'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] })],
)

/** A form that was refused, for a browser without scripts: what was typed and why not, for one hour. */
export const outcome = pgTable(
  'outcome',
  {
    id: id(),
    act: text('act').notNull(),
    fields: jsonb('fields').$type<Record<string, string>>().notNull(),
    refusal: jsonb('refusal').$type<{ kind: string; text: string; fields: Record<string, string> }>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('outcome_age').on(t.at)],
)
