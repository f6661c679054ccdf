import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Doc } from '@/lib/text/document'
import type { ContributionLanguage } from '@/lib/text/locales'
import { type OwnDecision, ownDecision } from '../desk/decided'
import { type Message, messagesAbout } from '../desk/exchange'
import { hiddenNow } from '../protecting/flags'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'
import { lastCorrection } from './own'

/** Whether its author goes on from the correction: one that was declined or taken back is begun anew from what is published. */
const goesOn = sql`w.revision is not null and w.withdrawn_at is null and w.kind is distinct from 'declined'`

export interface OwnText extends BoxTexts {
  conferenceId: string
  authorId: string
  id: string
  slug: string
  now: string
  wordLimit: number
  number: number | null
  /** The last revision its author has sent; the text is the one to go on from. */
  revision: number
  asks: boolean
  language: ContributionLanguage
  title: string | null
  doc: Doc
  /** Of those it mentions, in their order, as they are shown now. */
  names: string[] | null
  writtenAt: string
  submitted: string
  published: string | null
  /** When the desk gave back the last revision. */
  returned: string | null
  declined: string | null
  withdrawn: string | null
  /** It is the desk that does not show it, and not they who took it back. */
  hidden: boolean
  /** Whether a correction of it waits for the desk. */
  corrects: boolean
  decision: OwnDecision | null
  /** What they and the desk have written to each other about it. */
  messages: Message[]
}

/** By its id, or by the number it was published under. */
export type WhichText = { id: string } | { slug: string; number: number }

const is = (which: WhichText) =>
  'id' in which ? sql`k.id = ${which.id}` : sql`c.slug = ${which.slug} and k.number = ${which.number}`

/** One text as its author wrote it, with the box of its session and what was last decided about it. */
export function ownText(db: Db, which: WhichText): Promise<OwnText | undefined> {
  return readJson<OwnText>(
    db,
    sql`
    select json_build_object('conferenceId', k.conference_id, 'authorId', coalesce(p.relayed_by_id, p.id), 'id', k.id, 'slug', c.slug,
      'now', diwan_now(), 'wordLimit', c.word_limit,
      'asks', exists (select from ask a where a.contribution_id = k.id), 'number', k.number, 'revision', coalesce(w.revision, k.revision),
      'language', case when ${goesOn} then w.language else k.language end,
      'title', case when ${goesOn} then w.title else k.title end,
      'doc', case when ${goesOn} then w.doc else k.doc end,
      'names', (select json_agg(m.name order by a.n)
        from unnest(case when ${goesOn} then w.mentions else k.mentions end) with ordinality as a (id, n)
        join participant m on m.id = a.id),
      'writtenAt', case when ${goesOn} then w.written_at else coalesce(k.changed_at, k.submitted_at) end,
      'submitted', k.submitted_at, 'published', k.published_at,
      'returned', case when w.kind in ('returned', 'protected') then w.decided_at else k.returned_at end,
      'declined', k.declined_at, 'withdrawn', k.withdrawn_at, 'hidden', ${hiddenNow}, 'corrects', k.proposed_at is not null, 'opensAt', s.opens_at,
      'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
      'decision', ${ownDecision}, 'messages', ${messagesAbout}) as json
    from contribution k join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      join conference c on c.id = k.conference_id join participant p on p.id = k.author_id ${lastCorrection}
    where ${is(which)}`,
  )
}
