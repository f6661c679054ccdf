import { sql } from 'drizzle-orm'
import { customType, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { InboundState } from '@/lib/mail/rules'
import { instant } from '../columns'
import { conference } from '../conferences'
import { contribution } from '../contributions'
import { participant } from '../people'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A mail to us, and what became of it. As it came it is kept sealed, until it is decided about and some days more. */
export const inboundMail = pgTable(
  'inbound_mail',
  {
    /** Made of its Message-ID, or where it has none of all of it, and of the address: the same mail to the same address is one. */
    id: uuid('id').primaryKey(),
    recipient: text('recipient').notNull(),
    size: integer('size').notNull(),
    raw: bytes('raw'),
    state: text('state').$type<InboundState>().notNull().default('received'),
    /** Why it was not taken, as a message key. */
    reason: text('reason'),
    conferenceId: uuid('conference_id').references(() => conference.id),
    /** Who wrote it, or says so. */
    participantId: uuid('participant_id').references(() => participant.id),
    contributionId: uuid('contribution_id').references(() => contribution.id),
    revision: integer('revision'),
    /** When a moderator said that it is of whom it says. */
    releasedAt: instant('released_at'),
    /** Where it was not certain which words are the writer's. */
    doubtedAt: instant('doubted_at'),
    receivedAt: instant('received_at').notNull(),
    /** When nothing more was to be done with it. */
    settledAt: instant('settled_at'),
  },
  (t) => [
    index('inbound_mail_waiting').on(t.conferenceId, t.receivedAt).where(sql`${t.settledAt} is null`),
    index('inbound_mail_of').on(t.contributionId).where(sql`${t.contributionId} is not null`),
    index('inbound_mail_settled').on(t.settledAt),
  ],
)
