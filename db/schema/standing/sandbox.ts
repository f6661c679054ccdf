import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { conference } from '../conferences'
import { delivery } from '../events'

/** A mail of a sandbox as it would have left: shown on a page instead, and sent to nobody. */
export const sandboxMail = pgTable(
  'sandbox_mail',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    deliveryId: uuid('delivery_id')
      .notNull()
      .unique()
      .references(() => delivery.id),
    address: text('address').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('sandbox_mail_of').on(t.conferenceId, t.at, t.id)],
)
