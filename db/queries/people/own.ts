import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Announcements, ConsentPurpose, Display, PresenceChoice } from '@/lib/people/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type OwnCorrection, type OwnDecision, ownBox, ownDecision } from '../desk/decided'
import { hiddenNow } from '../protecting/flags'
import type { BoxTexts } from '../threads'
import { htmlShown, ownIds, readJson } from '../views'
import { type Notice, noticesOf } from './notices'
import { type Mails, mailsOf } from './rhythms'

export interface OwnContribution {
  id: string
  number: number | null
  language: string
  title: string | null
  html: string
  /** Written down for somebody else: how they are shown, empty where by no name. */
  relayedFor: string | null
  submittedAt: string
  publishedAt: string | null
  returnedAt: string | null
  declinedAt: string | null
  withdrawnAt: string | null
  /** When the correction that is shown was published. */
  revisedAt: string | null
  /** Of the session it stands in: until when what came back is taken. */
  box: BoxTexts
  /** The correction sent after what is published; nothing where there is none. */
  correction: OwnCorrection | null
  thread: { position: number; title: InLocales }
  /** The last thing a moderator decided about it. */
  decision: OwnDecision | null
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
  presence: PresenceChoice | null
  announcements: Announcements
  mails: Mails
  language: Locale
  consents: ConsentPurpose[]
  noticedTo: number
  contributions: OwnContribution[]
  notices: Notice[]
}

const MOST = 200

/** Under the name `w`: what its author sent after what is published, and what was decided on it. */
export const lastCorrection = sql`left join lateral (
  select v.revision, v.language, v.title, diwan_named_html(v.html, v.mentions) as html, v.doc, v.mentions, v.written_at,
    v.withdrawn_at, d.kind, d.at as decided_at
  from revision v left join decision d on d.contribution_id = v.contribution_id and d.revision = v.revision
  where v.contribution_id = k.id and v.revision > k.revision order by v.revision desc limit 1) w on true`

/** All that is somebody's own, for each conference they are in, the newest first; in one round trip. */
export async function ownOf(db: Db, personId: string): Promise<Own[]> {
  const own = await readJson<Own[]>(
    db,
    sql`
    select json_agg(json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'now', diwan_now(),
      'display', p.display, 'name', p.name, 'organisation', p.organisation, 'city', p.city, 'mails', ${mailsOf},
      'presence', p.presence, 'announcements', p.announcements, 'noticedTo', p.noticed_to,
      'language', p.language, 'consents', coalesce((select json_agg(a.purpose) from consent a
        where a.participant_id = p.id and a.withdrawn_at is null), '[]'),
      'contributions', coalesce((select json_agg(view) from (
        select json_build_object('id', k.id, 'number', k.number, 'language', k.language, 'title', k.title,
          'html', ${htmlShown}, 'relayedFor', case when k.author_id <> p.id then a.name end, 'submittedAt', k.submitted_at, 'publishedAt', k.published_at, 'returnedAt', k.returned_at,
          'declinedAt', k.declined_at, 'withdrawnAt', k.withdrawn_at, 'revisedAt', k.revised_at,
          'correction', case when (k.withdrawn_at is null or ${hiddenNow}) and w.revision is not null and w.withdrawn_at is null then json_build_object(
            'language', w.language, 'title', w.title, 'html', w.html, 'writtenAt', w.written_at, 'decided', w.kind) end,
          'thread', json_build_object('position', t.position, 'title', coalesce(t.title, q.text)),
          'decision', ${ownDecision}, 'box', ${ownBox}) as view
        from contribution k join participant a on a.id = k.author_id join thread t on t.id = k.thread_id
          left join question q on q.id = t.question_id ${lastCorrection}
        where k.author_id = any(${ownIds}) order by k.submitted_at desc limit ${MOST}) mine), '[]'),
      'notices', ${noticesOf}) order by c.created_at desc) as json
    from participant p join conference c on c.id = p.conference_id where p.person_id = ${personId}`,
  )
  return own ?? []
}
