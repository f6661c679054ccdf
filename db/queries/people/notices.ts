import { sql } from 'drizzle-orm'
import type { InLocales, Locale } from '@/lib/text/locales'
import { noticed } from '../logins'
import { plainShown } from '../views'

interface OfText {
  type:
    | 'contribution.published'
    | 'contribution.revised'
    | 'contribution.returned'
    | 'contribution.declined'
    | 'contribution.held'
    | 'contribution.protected'
    | 'contribution.released'
    | 'contribution.hidden'
    | 'contribution.restored'
    | 'contribution.merged'
    | 'contribution.placed'
    | 'contribution.kept'
    | 'exchange.written'
    | 'colleague.asked'
    | 'decision.lapsed'
    | 'ask.assigned'
    | 'ask.answered'
    // Into another thread, with all of theirs that went.
    | 'participant.moved'
    // By the contribution of somebody else.
    | 'participant.cited'
    | 'participant.mentioned'
  /** Nothing where somebody else's was withdrawn meanwhile; empty for who is shown by no name. */
  shownAs: string | null
  /** The number of the published one that the text would have corrected. */
  corrects: number | null
  /** Of one's own, or the question one is to answer, or the answer to one's own; nothing of what was withdrawn. */
  contribution: { id: string; number: number | null; title: string | null; beginning: string; language: string }
  /** Of those that went into another thread. */
  numbers: number[] | null
  document: null
  proposal: null
}

interface OfDocument {
  type: 'document.accepted' | 'document.declined' | 'document.removed'
  contribution: null
  document: { id: string; title: InLocales }
  proposal: null
}

interface OfProposal {
  type: 'proposal.accepted' | 'proposal.declined'
  contribution: null
  document: null
  proposal: { session: number; thread: number | null; language: Locale; title: string }
}

/** Its number is that in the person's own stream. */
export type Notice = { number: number; at: string } & (OfText | OfDocument | OfProposal)

const MOST = 200

/** What `e`, an event, is about, where it is about a thread that was proposed. */
const proposalOf = sql`(select json_build_object('session', s.position, 'language', w.language, 'title', w.title,
    'thread', (select position from thread where id = w.thread_id))
  from thread_proposal w join session s on s.id = w.session_id where w.id = (e.facts ->> 'proposalId')::uuid)`

/** One's own texts, and those of others while they are there. */
const readable = sql`(k.author_id = p.id or k.withdrawn_at is null)`

/** What has happened to somebody's own since they last said that they had read it, newest first; `p` participant. */
export const noticesOf = sql`coalesce((select json_agg(view) from (
        select json_build_object('number', e.number, 'type', e.type, 'at', e.at,
          'corrects', e.facts -> 'corrects', 'numbers', e.facts -> 'numbers', 'shownAs', case when ${readable} then a.name end,
          'contribution', case when k.id is not null then json_build_object('id', k.id,
            'number', k.number, 'language', k.language, 'title', case when ${readable} then k.title end,
            'beginning', case when ${readable} then left(${plainShown}, 80) else '' end) end,
          'document', case when l.id is not null then json_build_object('id', l.id, 'title', l.title) end,
          'proposal', ${proposalOf}) as view
        from event e left join contribution k on k.id = (e.facts ->> 'contributionId')::uuid
          left join participant a on a.id = k.author_id
          left join document l on l.id = (e.facts ->> 'documentId')::uuid
        where e.stream = 'person:' || p.id and e.number > p.noticed_to and ${noticed}
        order by e.number desc limit ${MOST}) fresh), '[]')`
