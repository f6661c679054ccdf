import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from './threads'
import { plainShown, readJson, relayName } from './views'

export interface Hour {
  zone: string
  digestHour: number
}

/** The distinct morning hours of all who read digests: windows are counted once for each, not once a person. */
export async function digestHours(tx: Tx): Promise<Hour[]> {
  return (
    (await readJson<Hour[]>(
      tx,
      sql`select json_agg(json_build_object('zone', zone, 'digestHour', digest_hour)) as json
        from (select distinct zone, digest_hour from participant where rhythm <> 'none' and person_id is not null) h`,
    )) ?? []
  )
}

/**
 * Puts one due digest into the ledger for each reader of this hour whose window has not been closed yet. The cause
 * is unique, so planning twice is planning once. A digest still waiting from an earlier day gives way: its window
 * has not moved, and this one begins where it began.
 */
export async function putDigests(tx: Tx, { zone, digestHour, to }: Hour & { to: Date }): Promise<number> {
  const end = to.toISOString()
  await tx.execute(sql`
    update delivery d set state = 'failed', settled_at = diwan_now(), smtp_text = 'given way to the next digest'
    from participant p where p.id = d.participant_id and p.zone = ${zone} and p.digest_hour = ${digestHour}
      and d.kind = 'digest' and d.state in ('due', 'deferred') and d.window_to < ${end}::timestamptz`)
  const planned = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, window_from, window_to, state, next_at, created_at)
    select 'digest', 'digest:' || p.id || ':' || ${end}::text, p.id, n.email, p.language, '{}'::jsonb,
      p.digested_to, ${end}::timestamptz, 'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id
    where p.rhythm = 'daily' and p.zone = ${zone} and p.digest_hour = ${digestHour}
      and p.digested_to < ${end}::timestamptz
      and not exists (select 1 from delivery d where d.participant_id = p.id and d.state = 'sending')
    on conflict (cause) do nothing returning 1`)
  return planned.length
}

export interface DigestReader {
  participantId: string
  conferenceId: string
  slug: string
  rhythm: string
  mailToken: string
}

/** Asked again when sending: somebody may have stopped the digest since it was planned. */
export async function digestReaders(db: Db, participantIds: string[]): Promise<Map<string, DigestReader>> {
  const rows = await readJson<DigestReader[]>(
    db,
    sql`select json_agg(json_build_object('participantId', p.id, 'conferenceId', c.id, 'slug', c.slug,
        'rhythm', p.rhythm, 'mailToken', p.mail_token)) as json
      from participant p join conference c on c.id = p.conference_id where p.id in (select value::uuid from json_array_elements_text(${JSON.stringify(participantIds)}::json))`,
  )
  return new Map((rows ?? []).map((row) => [row.participantId, row]))
}

export interface NewsItem {
  number: number
  authorId: string
  shownAs: string
  relayedBy: string | null
  expert: boolean
  country: string
  language: string
  late: boolean
  plain: string
  /** What somebody has checked of it in other languages, the gloss before the translation. */
  rendered: { language: Locale; plain: string }[]
  session: number
  thread: number
}

export interface News {
  now: string
  slug: string
  title: InLocales
  sessions: (BoxTexts & { position: number; title: InLocales })[]
  threads: { position: number; title: InLocales }[]
  items: NewsItem[]
  /** The desk's own, posted in the window. */
  messages: NewsMessage[]
}

export interface NewsMessage {
  number: number
  plain: InLocales
  session: number
}

/** What a conference published in a window and what stands around it; what was withdrawn meanwhile is not there. */
export function newsBetween(db: Db, { conferenceId, from, to }: { conferenceId: string; from: string; to: string }) {
  return readJson<News>(
    db,
    sql`
    with fresh as (
      select k.number, coalesce(y.id, p.id) as author_id, p.name, ${relayName} as relayed_by,
        p.role = 'expert' as expert, p.country, k.language, k.submitted_at >= s.closes_at as late,
        left(${plainShown}, 600) as plain, coalesce((
          select json_agg(json_build_object('language', g.language, 'plain', left(g.plain, 600)) order by g.kind)
          from rendering g where g.contribution_id = k.id and g.ended_at is null and g.checked_at is not null), '[]')
          as rendered, s.position as session, t.position as thread
      from contribution k join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
        join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      where k.conference_id = ${conferenceId} and k.withdrawn_at is null
        and k.published_at > ${from}::timestamptz and k.published_at <= ${to}::timestamptz
    )
    select json_build_object('now', diwan_now(), 'slug', c.slug, 'title', c.title,
      'sessions', (select json_agg(json_build_object('position', s.position, 'title', s.title, 'opensAt', s.opens_at,
        'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
        'archivedAt', c.archived_at) order by s.position) from session s where s.conference_id = c.id),
      'threads', coalesce((select json_agg(json_build_object('position', t.position, 'title', coalesce(t.title, q.text)))
        from thread t left join question q on q.id = t.question_id
        where t.conference_id = c.id and t.position in (select thread from fresh)), '[]'),
      'items', coalesce((select json_agg(json_build_object('number', number, 'authorId', author_id, 'shownAs', name,
        'relayedBy', relayed_by, 'expert', expert, 'country', country, 'language', language, 'late', late, 'plain', plain,
        'rendered', rendered, 'session', session, 'thread', thread)
        order by number) from fresh), '[]'),
      'messages', coalesce((select json_agg(json_build_object('number', m.number, 'plain', m.plain,
        'session', s.position) order by m.number) from desk_message m join session s on s.id = m.session_id
        where m.conference_id = c.id and m.withdrawn_at is null and m.number is not null
          and m.posted_at > ${from}::timestamptz and m.posted_at <= ${to}::timestamptz), '[]')) as json
    from conference c where c.id = ${conferenceId}`,
  )
}
