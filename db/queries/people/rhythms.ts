import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Rhythm } from '@/lib/people/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

/** How somebody gets the news of a conference by mail. */
export interface Mails {
  rhythm: Rhythm
  digestHour: number
  digestDay: number
  zone: string
  /** Nothing before. */
  resumesAt: string | null
  /** In order; without a rhythm of its own, a session is followed as its conference. */
  sessions: { position: number; title: InLocales; rhythm: Rhythm | null }[]
}

/** Of participant `p`. */
export const mailsOf = sql`json_build_object('rhythm', p.rhythm, 'digestHour', p.digest_hour, 'digestDay', p.digest_day,
  'zone', p.zone, 'resumesAt', case when p.resumes_at > diwan_now() then p.resumes_at end, 'sessions', coalesce((
    select json_agg(json_build_object('position', s.position, 'title', s.title, 'rhythm', o.rhythm) order by s.position)
    from session s left join session_rhythm o on o.session_id = s.id and o.participant_id = p.id
    where s.conference_id = p.conference_id), '[]'))`

export interface MailSettings {
  conferenceId: string
  participantId: string
  slug: string
  title: InLocales
  language: Locale
  mails: Mails
}

type Whose = { token: string } | { participantId: string } | { conferenceId: string; personId: string }

/** Whose mails these are: by the token of a mail, which opens nothing else, or by who is signed in. */
export function mailSettings(db: Db | Tx, whose: Whose): Promise<MailSettings | undefined> {
  const which =
    'token' in whose
      ? sql`p.mail_token = ${whose.token} and p.person_id is not null`
      : 'participantId' in whose
        ? sql`p.id = ${whose.participantId}`
        : sql`p.conference_id = ${whose.conferenceId} and p.person_id = ${whose.personId}`
  return readJson<MailSettings>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'participantId', p.id, 'slug', c.slug, 'title', c.title,
      'language', p.language, 'mails', ${mailsOf}) as json
    from participant p join conference c on c.id = p.conference_id
    where ${which}`,
  )
}

export interface Chosen {
  rhythm: Rhythm
  digestHour: number
  digestDay: number
  zone: string
  resumesAt: Date | null
}

/** What was published while somebody got nothing is not sent afterwards: taken up again, it begins now. */
const takenUp = (place: SQL, { before, now }: { before: SQL; now: Rhythm }) =>
  now === 'none' ? place : sql`case when ${before} = 'none' then greatest(${place}, diwan_now()) else ${place} end`

/** From now on so; what goes as the conference does goes along. */
export async function setRhythm(tx: Tx, participantId: string, chosen: Chosen) {
  const { rhythm, digestHour, digestDay, zone, resumesAt } = chosen
  await tx.execute(sql`
    update session_rhythm o set digested_to = ${takenUp(sql`o.digested_to`, { before: sql`p.rhythm`, now: rhythm })}
    from participant p where p.id = ${participantId} and o.participant_id = p.id and o.rhythm is null`)
  await tx.execute(sql`
    update participant set rhythm = ${rhythm}, digest_hour = ${digestHour}, digest_day = ${digestDay},
      zone = ${zone}, resumes_at = ${resumesAt?.toISOString() ?? null}::timestamptz,
      digested_to = ${takenUp(sql`digested_to`, { before: sql`rhythm`, now: rhythm })},
      rhythm_at = case when (rhythm, digest_hour, digest_day, zone) = (${rhythm}, ${digestHour}::int, ${digestDay}::int, ${zone})
        then rhythm_at else diwan_now() end
    where id = ${participantId}`)
}

/** No mails any more, of no session either: whoever reads them has said that they do not want them. */
export async function endRhythms(tx: Tx, participantId: string): Promise<void> {
  await tx.execute(sql`update session_rhythm set rhythm = null where participant_id = ${participantId}`)
  await tx.execute(sql`
    update participant set rhythm = 'none', rhythm_at = diwan_now() where id = ${participantId} and rhythm <> 'none'`)
}

/** The same of single sessions, by position. A place of its own begins where the conference's is, and stays for good. */
export async function setSessionRhythms(tx: Tx, participantId: string, chosen: Record<string, Rhythm | null>) {
  await tx.execute(sql`
    insert into session_rhythm as o (participant_id, session_id, rhythm, digested_to)
    select p.id, s.id, x.value, case when p.rhythm = 'none' then greatest(p.digested_to, diwan_now()) else p.digested_to end
    from participant p join session s on s.conference_id = p.conference_id
      join json_each_text(${JSON.stringify(chosen)}::json) x on x.key = s.position::text
    where p.id = ${participantId} and (x.value is not null or exists (
      select from session_rhythm e where e.participant_id = p.id and e.session_id = s.id))
    on conflict (participant_id, session_id) do update set rhythm = excluded.rhythm, digested_to =
      case when coalesce(o.rhythm, (select rhythm from participant where id = o.participant_id)) = 'none'
        and coalesce(excluded.rhythm, (select rhythm from participant where id = o.participant_id)) <> 'none'
      then greatest(o.digested_to, diwan_now()) else o.digested_to end`)
}
