import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ModerationMode } from '@/lib/conferences/rules'
import type { FlagReason, RestoreReason } from '@/lib/moderation/protecting/rules'
import type { ReasonCode } from '@/lib/moderation/rules'
import { id, instant } from '../columns'
import { conference, session } from '../conferences'
import { contribution } from '../contributions'
import { participant } from '../people'

/** That a reader asks the desk to look at a published contribution, and why; others see neither who nor how many. */
export const flag = pgTable(
  'flag',
  {
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    reason: text('reason').$type<FlagReason>().notNull(),
    at: instant('at').notNull(),
    /** When the desk looked. */
    settledAt: instant('settled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.participantId] }),
    index('flag_open').on(t.contributionId).where(sql`${t.settledAt} is null`),
  ],
)

/** That a published contribution is not shown, since when, by whom and why; and when it was again. */
export const hiding = pgTable(
  'hiding',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    /** Nothing where flags hid it, until somebody looks. */
    reason: text('reason').$type<ReasonCode>(),
    byId: uuid('by_id').references(() => participant.id),
    at: instant('at').notNull(),
    restoredReason: text('restored_reason').$type<RestoreReason>(),
    restoredById: uuid('restored_by_id').references(() => participant.id),
    restoredAt: instant('restored_at'),
  },
  (t) => [
    uniqueIndex('hiding_now').on(t.contributionId).where(sql`${t.restoredAt} is null`),
    index('hiding_log').on(t.at),
  ],
)

/** When texts are read by the desk: who changed it, for the whole conference or one session, and why. */
export const moderationChange = pgTable(
  'moderation_change',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    sessionId: uuid('session_id').references(() => session.id),
    /** Nothing for a session that follows its conference. */
    before: text('before').$type<ModerationMode>(),
    after: text('after').$type<ModerationMode>(),
    reason: text('reason').notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [index('moderation_change_of').on(t.conferenceId, t.at)],
)
