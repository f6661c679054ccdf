import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { contribution } from '../contributions'
import { participant } from '../people'

/** One way from a mail to one decision on one revision: kept hashed, spent by the press of a button. */
export const deskLink = pgTable(
  'desk_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('desk_link_of').on(t.contributionId, t.participantId)],
)
