import { bigint, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** What the demo's mailbox received, in the order of arrival. Empty in production, where nothing writes to it. */
export const mailboxMessage = pgTable('mailbox_message', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  to: text('to').notNull(),
  from: text('from').notNull(),
  subject: text('subject').notNull(),
  html: text('html').notNull(),
  text: text('text').notNull(),
  headers: text('headers').notNull(),
  receivedAt: instant('received_at').notNull(),
})
