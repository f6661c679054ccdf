import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { BounceKind } from '@/lib/mail/bounces/rules'
import { id, instant } from '../columns'
import { delivery } from '../events'
import { person } from '../people'

/** What a mail server said of a mail after it had taken it, or of its recipient at once; one row a mail and kind. */
export const bounce = pgTable(
  'bounce',
  {
    id: id(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id),
    address: text('address').notNull(),
    kind: text('kind').$type<BounceKind>().notNull(),
    /** The enhanced status code (RFC 3463), where there was one. */
    status: text('status'),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [unique('bounce_once').on(t.deliveryId, t.kind), index('bounce_of_address').on(t.address, t.at)],
)

/** An address that nothing is sent to: because its server said so, or whoever reads it. A row ends, and is not deleted. */
export const suppression = pgTable(
  'suppression',
  {
    id: id(),
    address: text('address').notNull(),
    kind: text('kind').$type<BounceKind>().notNull(),
    bounceId: uuid('bounce_id').references(() => bounce.id, { onDelete: 'set null' }),
    at: instant('at').notNull(),
    /** Nothing where it holds until somebody ends it. */
    until: instant('until'),
    releasedAt: instant('released_at'),
    releasedById: uuid('released_by_id').references(() => person.id),
  },
  (t) => [
    uniqueIndex('suppression_holds').on(t.address).where(sql`${t.releasedAt} is null`),
    check('suppression_released', sql`${t.releasedById} is null or ${t.releasedAt} is not null`),
  ],
)
