import { sql } from 'drizzle-orm'
import { bigint, index, integer, interval, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { DeliveryState, UnsentReason } from '@/lib/digests/rules/ledger'
import type { DiwanEvent } from '@/lib/events'
import type { Rhythm } from '@/lib/people/rules'
import { id, instant } from './columns'
import { conference } from './conferences'
import { participant } from './people'

/** The last number of each stream; its row lock puts events in the order of their commits, without gaps. */
export const stream = pgTable('stream', {
  name: text('name').primaryKey(),
  lastNumber: bigint('last_number', { mode: 'number' }).notNull(),
})

export const event = pgTable(
  'event',
  {
    stream: text('stream').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    type: text('type').$type<DiwanEvent['type']>().notNull(),
    facts: jsonb('facts').$type<DiwanEvent>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.number] })],
)

/** One mail to one person; for a digest, with its window. The row is there before the first byte leaves. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    kind: text('kind').notNull(),
    /** One mail for one cause: a digest's window, a decision, a sign-in request. */
    cause: text('cause').notNull().unique(),
    participantId: uuid('participant_id').references(() => participant.id),
    /** Of a mail to nobody who takes part yet: whose it is. */
    conferenceId: uuid('conference_id').references(() => conference.id),
    address: text('address').notNull(),
    locale: text('locale').notNull(),
    data: jsonb('data').notNull(),
    windowFrom: instant('window_from'),
    windowTo: instant('window_to'),
    /** Of a digest: the rhythms it was due for. */
    rhythms: text('rhythms').array().$type<Rhythm[]>(),
    /** Of a digest: the numbers it listed. */
    listed: integer('listed').array(),
    /** Why it was not sent, where that was no mail server's doing. */
    reason: text('reason').$type<UnsentReason>(),
    state: text('state').$type<DeliveryState>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: instant('lease_until'),
    nextAt: instant('next_at').notNull(),
    smtpCode: integer('smtp_code'),
    smtpText: text('smtp_text'),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (t) => [
    index('delivery_due').on(t.state, t.nextAt),
    // What waits to be sent, in order: ways in apart, since somebody sits in front of a screen.
    index('delivery_waiting').on(t.nextAt).where(sql`${t.state} in ('due', 'deferred') and ${t.kind} <> 'sign-in'`),
    index('delivery_ways_waiting').on(t.nextAt).where(sql`${t.state} in ('due', 'deferred') and ${t.kind} = 'sign-in'`),
    index('delivery_of_participant').on(t.participantId, t.createdAt),
    // The ledger of digests, newest first: all of them, or those that became one thing.
    index('delivery_digests').on(t.createdAt, t.id).where(sql`${t.kind} = 'digest'`),
    index('delivery_digests_by_state').on(t.state, t.createdAt, t.id).where(sql`${t.kind} = 'digest'`),
    // Counted at each request for a way in, by whoever asks.
    index('delivery_sign_in').on(t.address, t.createdAt).where(sql`${t.kind} = 'sign-in'`),
  ],
)

export type { DeliveryState }

/** Moves `diwan_now()` in the demo and in tests. The server refuses to start in production while it has a row. */
export const clockShift = pgTable('clock_shift', {
  only: integer('only').primaryKey(),
  shift: interval('shift').notNull(),
})

/** One row: moved by every transaction that changed what a page may show (db/watch.ts), as the last thing it does. */
export const pageVersion = pgTable('page_version', {
  only: integer('only').primaryKey(),
  number: bigint('number', { mode: 'number' }).notNull(),
})
