import { type SQL, sql } from 'drizzle-orm'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { ProposalReason, ProposalStanding } from '@/lib/threads/rules'

export interface OwnProposal extends ProposalStanding {
  id: string
  language: Locale
  title: string
  reason: ProposalReason | null
  message: string | null
  /** What it became. */
  thread: { position: number; title: InLocales } | null
}

const MOST = 20

/** What somebody proposed in a session and did not take back, newest first: `h` the conference, `p` the participant. */
export const ownProposals = (position: number): SQL => sql`(select json_agg(made order by at desc) from (
  select w.proposed_at as at, json_build_object('id', w.id, 'language', w.language, 'title', w.title, 'reason', w.reason,
    'message', w.message, 'takenBackAt', w.taken_back_at, 'acceptedAt', w.accepted_at, 'declinedAt', w.declined_at,
    'thread', (select json_build_object('position', t.position, 'title', coalesce(t.title, q.text))
      from thread t left join question q on q.id = t.question_id where t.id = w.thread_id)) as made
  from session s join thread_proposal w on w.session_id = s.id and w.author_id = p.id
  where s.conference_id = h.id and s.position = ${position} and w.taken_back_at is null
  order by w.proposed_at desc limit ${MOST}) mine)`
