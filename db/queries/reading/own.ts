import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { AcknowledgementKind } from '@/lib/contributions/reading/acknowledging'
import type { Announcements, FirstText } from '@/lib/people/rules'
import { isHeld } from '../protecting/holdings'
import { htmlShown, ownIds, readJson } from '../views'
import { acknowledgedBy } from './acknowledgements'
import { unreadCount } from './marks'

export interface OwnInThread {
  participantId: string
  /** The last number of their own stream. */
  heardTo: number
  /** What comes first to them, of a contribution that exists in their language too. */
  firstText: FirstText
  announcements: Announcements
  waiting: WaitingContribution[]
  /** The stretches of numbers they have read, from and to, in order; and the numbers they wrote. */
  read: [from: number, to: number][]
  wrote: number[]
  /** Those they wrote down for others, and those they acknowledged. */
  relayed: number[]
  acknowledged: Record<AcknowledgementKind, number[]>
  /** How many are unread; not counted beyond a hundred. */
  unread: number
  drafts: KeptDraft[]
}

/** What somebody has begun, as it was last kept with us. */
export interface KeptDraft {
  replyTo: number | null
  /** Under which it will be sent. */
  key: string
  version: string
  text: string
  title: string | null
  language: string | null
  keptAt: string
}

export interface WaitingContribution {
  id: string
  language: string
  title: string | null
  html: string
  /** Set aside, since it exposes somebody: then there is no text here. */
  held: boolean
  submittedAt: string
  replyToNumber: number | null
}

/** What somebody has in a thread that nobody else sees: what waits for a decision, and what is begun. */
export function ownInThread(
  db: Db,
  { slug, position, personId }: { slug: string; position: number; personId: string },
): Promise<OwnInThread | undefined> {
  return readJson<OwnInThread>(
    db,
    sql`
    select json_build_object('participantId', p.id, 'firstText', p.first_text, 'announcements', p.announcements,
      'heardTo', coalesce((select last_number from stream where name = 'person:' || p.id), 0),
      'waiting', coalesce((
        select json_agg(json_build_object('id', k.id, 'language', k.language, 'title', k.title, 'html', ${htmlShown},
          'held', ${isHeld}, 'submittedAt', k.submitted_at, 'replyToNumber', r.number) order by k.submitted_at)
        from contribution k left join contribution r on r.id = k.reply_to_id
        where k.author_id = any(${ownIds}) and k.thread_id = t.id and k.published_at is null and k.returned_at is null
          and k.declined_at is null and k.withdrawn_at is null), '[]'),
      'read', coalesce((select json_agg(json_build_array(lower(one), upper(one) - 1) order by one)
        from unnest(m.read) one), '[]'),
      'wrote', coalesce((select json_agg(w.number) from contribution w
        where w.author_id = p.id and w.thread_id = t.id and w.number is not null), '[]'),
      'relayed', coalesce((select json_agg(w.number) from participant y join contribution w on w.author_id = y.id
        where y.relayed_by_id = p.id and w.thread_id = t.id and w.number is not null), '[]'),
      'acknowledged', ${acknowledgedBy},
      'unread', ${unreadCount},
      'drafts', coalesce((
        select json_agg(json_build_object('replyTo', d.reply_to, 'key', d.contribution_key, 'version', d.version,
          'text', d.text, 'title', d.title, 'language', d.language, 'keptAt', d.kept_at) order by d.reply_to nulls first)
        from draft d where d.participant_id = p.id and d.thread_id = t.id
          -- One that arrived after the contribution it became is none.
          and (select true from contribution s where s.author_id = p.id and s.key = d.contribution_key limit 1) is null), '[]')
      ) as json
    from conference c join thread t on t.conference_id = c.id join participant p on p.conference_id = c.id
      left join reading_mark m on m.participant_id = p.id and m.thread_id = t.id
    where c.slug = ${slug} and t.position = ${position} and p.person_id = ${personId}`,
  )
}
