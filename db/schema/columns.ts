import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** An instant; always with its zone, read as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const id = () => uuid('id').primaryKey().defaultRandom()
