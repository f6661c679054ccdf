import { sql } from 'drizzle-orm'
import { check, customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { DocumentKind, DocumentReason, KeptIn } from '@/lib/library/rules'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { id, instant } from './columns'
import { conference, session } from './conferences'
import { participant } from './people'

/** A document of the library: proposed, then accepted or declined; once removed its row stays and its bytes are gone. */
export const document = pgTable(
  'document',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    /** Empty where it concerns the whole conference. */
    sessionId: uuid('session_id').references(() => session.id),
    title: jsonb('title').$type<InLocales>().notNull(),
    language: text('language').$type<ContributionLanguage>().notNull(),
    fileName: text('file_name').notNull(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    /** Bytes, as they are served. */
    size: integer('size').notNull(),
    /** Where its bytes lie; the setting says only where those of the next will. */
    keptIn: text('kept_in').$type<KeptIn>().notNull().default('database'),
    proposedAt: instant('proposed_at').notNull(),
    proposedById: uuid('proposed_by_id')
      .notNull()
      .references(() => participant.id),
    acceptedAt: instant('accepted_at'),
    acceptedById: uuid('accepted_by_id').references(() => participant.id),
    declinedAt: instant('declined_at'),
    removedAt: instant('removed_at'),
    /** Who declined or removed it, and why; whoever takes back what is their own gives no reason. */
    endedById: uuid('ended_by_id').references(() => participant.id),
    reason: text('reason').$type<DocumentReason>(),
    message: text('message'),
  },
  (t) => [
    index('document_listed').on(t.conferenceId, t.acceptedAt, t.id).where(sql`${t.acceptedAt} is not null`),
    index('document_waiting')
      .on(t.conferenceId, t.proposedAt, t.id)
      .where(sql`${t.acceptedAt} is null and ${t.declinedAt} is null and ${t.removedAt} is null`),
    index('document_of_proposer').on(t.proposedById, t.proposedAt),
    index('document_declined').on(t.declinedAt).where(sql`${t.declinedAt} is not null and ${t.removedAt} is null`),
    check('document_accepted', sql`(${t.acceptedAt} is null) = (${t.acceptedById} is null)`),
    check('document_decided', sql`${t.acceptedAt} is null or ${t.declinedAt} is null`),
    check('document_kept_in', sql`${t.keptIn} in ('database', 's3')`),
    check('document_size', sql`${t.size} > 0`),
  ],
)

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** The bytes of a document kept in the database, in pieces, so that neither writing nor reading one holds a whole file in a row. */
export const documentPiece = pgTable(
  'document_piece',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id),
    position: integer('position').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.position] })],
)
