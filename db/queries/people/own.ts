import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ReasonCode } from '@/lib/moderation/rules'
import type { ConsentPurpose, Display, Rhythm } from '@/lib/people/rules'
import type { ContributionLanguage, InLocales, Locale } from '@/lib/text/locales'
import { noticed } from '../logins'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

interface OwnDecision {
  kind: string
  reason: ReasonCode | null
  message: string | null
}

export interface OwnContribution {
  id: string
  number: number | null
  language: string
  title: string | null
  html: string
  submittedAt: string
  publishedAt: string | null
  returnedAt: string | null
  declinedAt: string | null
  withdrawnAt: string | null
  thread: { position: number; title: InLocales }
  /** The last thing a moderator decided about it. */
  decision: OwnDecision | null
}

export interface Notice {
  /** In the person's own stream. */
  number: number
  type: 'contribution.published' | 'contribution.returned' | 'contribution.declined'
  at: string
  contribution: { id: string; number: number | null; title: string | null; beginning: string; language: string }
}

export interface Own {
  conferenceId: string
  slug: string
  title: InLocales
  now: string
  display: Display
  name: string
  organisation: string | null
  city: string | null
  rhythm: Rhythm
  language: Locale
  consents: ConsentPurpose[]
  noticedTo: number
  contributions: OwnContribution[]
  notices: Notice[]
}

const MOST = 200

/** All that is somebody's own, for each conference they are in, the newest first; in one round trip. */
export async function ownOf(db: Db, personId: string): Promise<Own[]> {
  const own = await readJson<Own[]>(
    db,
    sql`
    select json_agg(json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'now', diwan_now(),
      'display', p.display, 'name', p.name, 'organisation', p.organisation, 'city', p.city, 'rhythm', p.rhythm,
      'language', p.language, 'consents', coalesce((select json_agg(a.purpose) from consent a
        where a.participant_id = p.id and a.withdrawn_at is null), '[]'),
      'noticedTo', p.noticed_to,
      'contributions', coalesce((select json_agg(view) from (
        select json_build_object('id', k.id, 'number', k.number, 'language', k.language, 'title', k.title,
          'html', k.html, 'submittedAt', k.submitted_at, 'publishedAt', k.published_at, 'returnedAt', k.returned_at,
          'declinedAt', k.declined_at, 'withdrawnAt', k.withdrawn_at,
          'thread', json_build_object('position', t.position, 'title', coalesce(t.title, q.text)),
          'decision', (select json_build_object('kind', d.kind, 'reason', d.reason, 'message', d.message)
            from decision d where d.contribution_id = k.id order by d.at desc limit 1)) as view
        from contribution k join thread t on t.id = k.thread_id left join question q on q.id = t.question_id
        where k.author_id = p.id order by k.submitted_at desc limit ${MOST}) mine), '[]'),
      'notices', coalesce((select json_agg(view) from (
        select json_build_object('number', e.number, 'type', e.type, 'at', e.at,
          'contribution', json_build_object('id', k.id, 'number', k.number, 'title', k.title,
            'beginning', left(k.plain, 80), 'language', k.language)) as view
        from event e join contribution k on k.id = (e.facts ->> 'contributionId')::uuid
        where e.stream = 'person:' || p.id and e.number > p.noticed_to
          and e.type in ${noticed}
        order by e.number desc limit ${MOST}) fresh), '[]')
      ) order by c.created_at desc) as json
    from participant p join conference c on c.id = p.conference_id where p.person_id = ${personId}`,
  )
  return own ?? []
}

export interface OwnText extends BoxTexts {
  conferenceId: string
  authorId: string
  id: string
  slug: string
  now: string
  wordLimit: number
  language: ContributionLanguage
  title: string | null
  plain: string
  returned: string | null
  withdrawn: string | null
  decision: OwnDecision | null
}

/** One text as its author wrote it, with the box of its session and what was last decided about it. */
export function ownText(db: Db, id: string): Promise<OwnText | undefined> {
  return readJson<OwnText>(
    db,
    sql`
    select json_build_object('conferenceId', k.conference_id, 'authorId', k.author_id, 'id', k.id, 'slug', c.slug,
      'now', diwan_now(), 'wordLimit', c.word_limit, 'language', k.language, 'title', k.title, 'plain', k.plain,
      'returned', k.returned_at, 'withdrawn', k.withdrawn_at, 'opensAt', s.opens_at, 'closesAt', s.closes_at,
      'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
      'decision', (select json_build_object('kind', d.kind, 'reason', d.reason, 'message', d.message)
        from decision d where d.contribution_id = k.id order by d.at desc limit 1)) as json
    from contribution k join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      join conference c on c.id = k.conference_id
    where k.id = ${id}`,
  )
}
