import { sql } from 'drizzle-orm'
import type { DecisionKind, ReasonCode } from '@/lib/moderation/rules'

interface Titled {
  title: string | null
  plain: string
}

/** What an author is told of the last decision on a text of theirs. */
export interface OwnDecision {
  kind: DecisionKind
  reason: ReasonCode | null
  /** The reason in the moderator's wording, where it is not the ready-made one. */
  wording: string | null
  message: string | null
  /** The number of the published one that it is kept with. */
  into: number | null
  /** Their own text and what the desk's light edit made of it. */
  edit: { before: Titled; after: Titled } | null
}

/** What an author sent after what is published. */
export interface OwnCorrection {
  language: string
  title: string | null
  html: string
  writtenAt: string
  /** Nothing while it waits. */
  decided: DecisionKind | null
}

/** The text of revision `which` of contribution `k`, in its own row or among its revisions. */
const textAs = (which: 'revision' | 'edited_as') => sql`(
  select json_build_object('title', b.title, 'plain', diwan_named(b.plain, b.mentions))
  from (select revision, title, plain, mentions from revision where contribution_id = k.id
    union all select k.revision, k.title, k.plain, k.mentions) b where b.revision = d.${sql.raw(which)} limit 1)`

/** The last decision on contribution `k`, as its author reads it. */
export const ownDecision = sql`(
  select json_build_object('kind', d.kind, 'reason', d.reason, 'wording', d.wording, 'message', d.message,
    'into', (select i.number from contribution i where i.id = d.into_id),
    'edit', case when d.edited_as is not null and k.withdrawn_at is null then
      json_build_object('before', ${textAs('revision')}, 'after', ${textAs('edited_as')}) end)
  from decision d where d.contribution_id = k.id order by d.at desc limit 1)`

/** The box of the session of a thread `t`. */
export const ownBox = sql`(select json_build_object('opensAt', s.opens_at, 'closesAt', s.closes_at,
    'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', h.archived_at)
  from session s join conference h on h.id = s.conference_id where s.id = t.session_id)`
