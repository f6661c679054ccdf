import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DecisionKind, ReasonCode } from '@/lib/moderation/rules'
import type { Doc } from '@/lib/text/document'
import type { ContributionLanguage, InLocales, Locale } from '@/lib/text/locales'
import { hiddenNow, takenBack } from '../protecting/flags'
import type { BoxTexts } from '../threads'
import { htmlShown, plainShown, readJson, relayNameOf } from '../views'
import { itemFields, itemTables, type WaitingItem } from './queue'
import { type WaitingBeside, waitingBeside } from './waiting'

export interface PastDecision {
  kind: DecisionKind
  reason: ReasonCode | null
  wording: string | null
  /** The number of the published one that it is kept with. */
  into: number | null
  /** Published as the desk lightly edited it. */
  edited: boolean
  message: string | null
  by: string
  at: string
  revision: number
}

export interface DeskItem extends Omit<WaitingItem, 'beginning' | 'replyTo'>, BoxTexts {
  now: string
  conferenceId: string
  slug: string
  conferenceTitle: InLocales
  waitingBeside: WaitingBeside
  /** The last number of the desk's stream in this same snapshot. */
  heardTo: number
  /** Nothing when its author has withdrawn it: then nobody reads it any more. */
  html: string | null
  plain: string | null
  /** What its author changed: the text before this one, where there is one to compare with. */
  before: { revision: number; title: string | null; plain: string } | null
  /** Of a text that waits, to be edited: the document, and the names of those it mentions. */
  doc: Doc | null
  names: string[] | null
  wordLimit: number
  asked: boolean
  number: number | null
  publishedAt: string | null
  returnedAt: string | null
  declinedAt: string | null
  /** When its author took it back. */
  withdrawnAt: string | null
  hidden: boolean
  /** The language the author reads, in which the reason is told them. */
  authorReads: Locale
  /** How many contributions of this author are published in the conference. */
  authorPublished: number
  replyTo: {
    number: number
    shownAs: string
    relayedBy: string | null
    language: ContributionLanguage
    html: string
  } | null
  /** Newest first. */
  decisions: PastDecision[]
}

interface Asked {
  slug: string
  contributionId: string
  /** The revision that the moderator has read before; without it, what is published or what was decided last. */
  since?: number | undefined
}

const waitingRevision = sql`coalesce(v.revision, k.revision)`

/** The text before the one that waits, wherever it is kept. */
const before = (since: number | undefined) => sql`(
  select json_build_object('revision', b.revision, 'title', b.title, 'plain', diwan_named(b.plain, b.mentions))
  from (select revision, title, plain, mentions from revision where contribution_id = k.id
    union all select k.revision, k.title, k.plain, k.mentions) b
  where b.revision < ${waitingRevision} and b.revision = coalesce(${since ?? null}::int, case when k.proposed_at is not null
    then k.revision else (select max(d.revision) from decision d where d.contribution_id = k.id) end) limit 1)`

/** One contribution on the desk, with what it answers and what was decided on it before. */
export function readItem(db: Db, { slug, contributionId, since }: Asked) {
  return readJson<DeskItem>(
    db,
    sql`
    select json_build_object(${itemFields}, 'now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug,
      'conferenceTitle', c.title, 'waitingBeside', ${waitingBeside},
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'html', case when not ${takenBack} then coalesce(diwan_named_html(v.html, v.mentions), ${htmlShown}) end,
      'plain', case when not ${takenBack} then coalesce(diwan_named(v.plain, v.mentions), ${plainShown}) end,
      'before', case when not ${takenBack} then ${before(since)} end, 'number', k.number,
      'doc', case when not ${takenBack} and (k.number is null or k.proposed_at is not null) then coalesce(v.doc, k.doc) end,
      'names', (select json_agg(m.name order by u.n) from unnest(coalesce(v.mentions, k.mentions)) with ordinality as u (id, n) join participant m on m.id = u.id),
      'wordLimit', c.word_limit, 'asked', exists (select from ask where contribution_id = k.id),
      'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
      'publishedAt', k.published_at, 'returnedAt', k.returned_at, 'declinedAt', k.declined_at,
      'withdrawnAt', case when ${takenBack} then k.withdrawn_at end, 'hidden', ${hiddenNow}, 'authorReads', coalesce(y.language, p.language),
      'authorPublished', (select count(*) from contribution e where e.author_id = p.id and e.number is not null),
      'replyTo', case when r.id is not null and r.withdrawn_at is null then json_build_object('number', r.number,
        'shownAs', a.name, 'relayedBy', ${relayNameOf(sql`z`)}, 'language', r.language, 'html', diwan_named_html(r.html, r.mentions)) end,
      'decisions', coalesce((select json_agg(json_build_object('kind', d.kind, 'reason', d.reason,
        'wording', d.wording, 'edited', d.edited_as is not null, 'into', (select i.number from contribution i where i.id = d.into_id), 'message', d.message, 'by', m.name, 'at', d.at, 'revision', d.revision) order by d.revision desc)
        from decision d join participant m on m.id = d.by_id where d.contribution_id = k.id), '[]')) as json
    from ${itemTables} join conference c on c.id = k.conference_id
    where c.slug = ${slug} and k.id = ${contributionId}`,
  )
}
