import { sql } from 'drizzle-orm'
import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { conference } from './conferences'

/** What full-text search looks in: the words of a text, as they are written and by their stems. */
export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * The words that can be read in a conference, each once, to find the one somebody meant who typed another. Kept by
 * triggers (`diwan_learn_words`), so that no way of publishing or taking back a text can forget it.
 */
export const word = pgTable(
  'word',
  {
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    /** Folded, as search compares it. */
    word: text('word').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conferenceId, t.word] }),
    index('word_like').using('gin', sql`${t.word} gin_trgm_ops`),
  ],
)
