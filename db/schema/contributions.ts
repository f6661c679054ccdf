import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Doc } from '@/lib/text/document'
import type { ContributionLanguage } from '@/lib/text/locales'
import { id, instant } from './columns'
import { conference, thread } from './conferences'
import { participant } from './people'
import { searchVector } from './search'

export const contribution = pgTable(
  'contribution',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => thread.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => participant.id),
    key: uuid('key').notNull(),
    replyToId: uuid('reply_to_id').references((): AnyPgColumn => contribution.id),
    language: text('language').$type<ContributionLanguage>().notNull(),
    channel: text('channel').$type<'web' | 'email' | 'relay'>().notNull().default('web'),
    title: text('title'),
    doc: jsonb('doc').$type<Doc>().notNull(),
    /** Rendered once when written; reading never renders. */
    html: text('html').notNull(),
    plain: text('plain').notNull(),
    words: integer('words').notNull(),
    /** What `doc` refers to: contributions, each once, and participants, in the order in which it names them. */
    cites: uuid('cites').array().notNull().default([]),
    mentions: uuid('mentions').array().notNull().default([]),
    /** Of the text in this row: what is published, or what waits where nothing is published yet. */
    revision: integer('revision').notNull().default(1),
    submittedAt: instant('submitted_at').notNull(),
    /** When its author wrote the text in this row, where that was later than it was submitted. */
    changedAt: instant('changed_at'),
    /** Of a published one: the revision that its author proposes and the desk has not decided, and since when it waits. */
    proposedRevision: integer('proposed_revision'),
    proposedAt: instant('proposed_at'),
    /** When the text in this row took the place of the one published before. */
    revisedAt: instant('revised_at'),
    /** The conference's next number, given at publication, for ever; the root is the top of its line of replies. */
    number: integer('number'),
    rootNumber: integer('root_number'),
    /** Of a root: how many were published in its line of replies. */
    answers: integer('answers').notNull().default(0),
    /** How many have acknowledged it, in either way; counted as they do. */
    useful: integer('useful').notNull().default(0),
    lived: integer('lived').notNull().default(0),
    publishedAt: instant('published_at'),
    returnedAt: instant('returned_at'),
    declinedAt: instant('declined_at'),
    /** Since when nobody is shown it: its author took it back, or the desk hid it (`hiding`), which can be undone. */
    withdrawnAt: instant('withdrawn_at'),
    /** Written by the database; nothing of what has no number. */
    search: searchVector('search').generatedAlwaysAs(
      sql`case when number is not null then diwan_search(conference_id, number, language, title, plain) end`,
    ),
  },
  (t) => [
    unique('contribution_key').on(t.authorId, t.key),
    unique('contribution_number').on(t.conferenceId, t.number),
    index('contribution_in_thread').on(t.threadId, t.rootNumber, t.number).where(sql`${t.number} is not null`),
    index('contribution_by_number').on(t.threadId, t.number).where(sql`${t.number} is not null`),
    index('contribution_by_day').on(t.threadId, t.publishedAt, t.number).where(sql`${t.number} is not null`),
    index('contribution_unanswered')
      .on(t.threadId, t.publishedAt)
      .where(sql`${t.number} = ${t.rootNumber} and ${t.answers} = 0 and ${t.withdrawnAt} is null`),
    index('contribution_by_author').on(t.authorId, t.submittedAt),
    // What somebody sees of their own at each visit to a thread, which nobody has decided yet.
    index('contribution_own_waiting')
      .on(t.authorId, t.threadId)
      .where(
        sql`${t.publishedAt} is null and ${t.returnedAt} is null and ${t.declinedAt} is null and ${t.withdrawnAt} is null`,
      ),
    // What goes along when a contribution is moved.
    index('contribution_replies').on(t.replyToId).where(sql`${t.replyToId} is not null`),
    // Which of a thread somebody wrote: their own are never new to them.
    index('contribution_own_numbers').on(t.authorId, t.threadId, t.number).where(sql`${t.number} is not null`),
    // What the desk has to decide: `waiting` in `db/queries/desk/waiting.ts` says the same.
    index('contribution_waiting')
      .on(t.conferenceId, sql`coalesce(${t.proposedAt}, ${t.submittedAt})`, t.id)
      .where(
        sql`${t.withdrawnAt} is null and ${t.declinedAt} is null and (${t.proposedAt} is not null or (${t.publishedAt} is null and ${t.returnedAt} is null))`,
      ),
    // Without a list of what is still to be indexed, which every search would have to read through.
    index('contribution_search')
      .using('gin', t.search)
      .with({ fastupdate: false })
      .where(sql`${t.number} is not null and ${t.withdrawnAt} is null`),
    // Where a contribution was cited; few of them cite.
    index('contribution_cites').using('gin', t.cites).with({ fastupdate: false }).where(sql`${t.cites} <> '{}'`),
    index('contribution_published').on(t.conferenceId, t.publishedAt).where(sql`${t.publishedAt} is not null`),
    check(
      'contribution_numbered',
      sql`(${t.number} is null) = (${t.publishedAt} is null) and (${t.number} is null) = (${t.rootNumber} is null)`,
    ),
    // What is held back has an empty text here: it cannot be published, whichever way is taken.
    check('contribution_worded', sql`${t.number} is null or ${t.plain} <> ''`),
    check(
      'contribution_proposed',
      sql`(${t.proposedRevision} is null) = (${t.proposedAt} is null) and (${t.proposedAt} is null or ${t.number} is not null)`,
    ),
  ],
)

/** What somebody has begun to write: one for each contribution they answer in a thread, and one that answers nobody. */
export const draft = pgTable(
  'draft',
  {
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participant.id),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => thread.id),
    replyTo: integer('reply_to'),
    /** Under which its text will be sent, from whichever device: what is sent from two is one contribution. */
    contributionKey: uuid('contribution_key').notNull().defaultRandom(),
    /** Made anew by the device each time it is kept, so that a device says which words it went on from. */
    version: uuid('version').notNull().defaultRandom(),
    text: text('text').notNull(),
    title: text('title'),
    language: text('language').$type<ContributionLanguage>(),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [unique('draft_place').on(t.participantId, t.threadId, t.replyTo).nullsNotDistinct()],
)
