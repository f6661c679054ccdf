import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

export interface ClosingSession {
  id: string
  conferenceId: string
  slug: string
  position: number
  conferenceTitle: InLocales
  title: InLocales
  closesAt: string
  questions: InLocales[]
}

/** Takes the open sessions that close before a moment and of which nobody was reminded: each is taken once, for ever. */
export async function takeClosing(tx: Tx, { now, before }: { now: Date; before: Date }): Promise<ClosingSession[]> {
  const taken = await readJson<ClosingSession[]>(
    tx,
    sql`
    with taken as (
      update session s set reminded_at = ${now.toISOString()}::timestamptz from conference c
      where c.id = s.conference_id and c.archived_at is null and s.reminded_at is null
        and s.opens_at <= ${now.toISOString()}::timestamptz and s.closes_at > ${now.toISOString()}::timestamptz
        and s.closes_at <= ${before.toISOString()}::timestamptz
      returning s.*, c.slug, c.title as conference_title)
    select json_agg(json_build_object('id', t.id, 'conferenceId', t.conference_id, 'slug', t.slug, 'position', t.position,
      'conferenceTitle', t.conference_title, 'title', t.title, 'closesAt', t.closes_at,
      'questions', coalesce((select json_agg(q.text order by q.position) from question q where q.session_id = t.id), '[]')))
      as json from taken t`,
  )
  return taken ?? []
}

interface Reminder {
  sessionId: string
  conferenceId: string
  /** What the mail says, by the language it is read in. */
  data: Record<Locale, object>
  /** Before everybody's own token. */
  stopUrl: string
}

/**
 * One mail to each who takes part, gets mail, and has written nothing in the session, whatever became of it; those who
 * want none get none. The desk and its translators have other work there.
 */
export async function remindSilent(tx: Tx, { sessionId, conferenceId, data, stopUrl }: Reminder): Promise<number> {
  const rows = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select 'session-closing', 'closing:' || ${sessionId} || ':' || p.id, p.id, n.email, p.language,
      (${JSON.stringify(data)}::jsonb -> p.language) || jsonb_build_object('unsubscribeUrl', ${stopUrl} || p.mail_token),
      'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id
    where p.conference_id = ${conferenceId} and p.rhythm <> 'none' and p.role in ('participant', 'expert', 'relay')
      and not exists (select from contribution k join participant w on w.id = k.author_id join thread t on t.id = k.thread_id
        where t.session_id = ${sessionId} and coalesce(w.relayed_by_id, w.id) = p.id)
    on conflict (cause) do nothing returning 1`)
  return rows.length
}
