import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { ProposalReason, ProposalStanding } from '@/lib/threads/rules'
import { readJson } from '../views'

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

/** What somebody proposed in a session and did not take back, newest first; nothing for who takes no part in the conference. */
export async function ownProposals(db: Db, asked: { slug: string; position: number; personId: string }) {
  const { slug, position, personId } = asked
  const own = await readJson<OwnProposal[]>(
    db,
    sql`
    select json_agg(made order by at desc) as json from (
      select w.proposed_at as at, json_build_object('id', w.id, 'language', w.language, 'title', w.title, 'reason', w.reason,
        'message', w.message, 'takenBackAt', w.taken_back_at, 'acceptedAt', w.accepted_at, 'declinedAt', w.declined_at,
        'thread', (select json_build_object('position', t.position, 'title', coalesce(t.title, q.text))
          from thread t left join question q on q.id = t.question_id where t.id = w.thread_id)) as made
      from conference c join session s on s.conference_id = c.id join participant p on p.conference_id = c.id
        join thread_proposal w on w.session_id = s.id and w.author_id = p.id
      where c.slug = ${slug} and s.position = ${position} and p.person_id = ${personId} and w.taken_back_at is null
      order by w.proposed_at desc limit ${MOST}) mine`,
  )
  return own ?? []
}
