import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { type DigestReader, digestReader } from '../digests/readers'
import { plainShown, readJson, relayName } from '../views'
import type { EditionDay } from './write'

export interface EditionView {
  dayOn: string
  lead: InLocales
  question: InLocales
  highlights: number[]
  revision: number
  writtenBy: string | null
  writtenAt: string | null
  approvedBy: string | null
  approvedAt: string | null
  heldBy: string | null
  heldAt: string | null
}

/** `e` edition, with those who wrote, approved and hold it. */
const editionFields = sql`json_build_object('dayOn', e.day_on, 'lead', e.lead, 'question', e.question,
  'highlights', e.highlights, 'revision', e.revision, 'writtenBy', w.name, 'writtenAt', e.written_at,
  'approvedBy', a.name, 'approvedAt', e.approved_at, 'heldBy', h.name, 'heldAt', e.held_at)`
const editionTables = sql`edition e left join participant w on w.id = e.written_by_id
  left join participant a on a.id = e.approved_by_id left join participant h on h.id = e.held_by_id`

const heardTo = sql`coalesce((select last_number from stream where name = 'desk:' || c.id), 0)`

export interface EditionList {
  now: string
  conferenceId: string
  slug: string
  waitingBeside: WaitingBeside
  heardTo: number
  /** The latest days first. */
  editions: EditionView[]
}

const MOST_DAYS = 60

export function listEditions(db: Db, slug: string): Promise<EditionList | undefined> {
  return readJson<EditionList>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'waitingBeside', ${waitingBeside},
      'heardTo', ${heardTo}, 'editions', coalesce((select json_agg(one order by day_on desc) from (
        select e.day_on, ${editionFields} as one from ${editionTables} where e.conference_id = c.id
        order by e.day_on desc limit ${MOST_DAYS}) x), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

/** What became of the digests of a day so far. */
export interface DayDigests {
  sent: number
  waiting: number
  /** Who had nothing to read. */
  skipped: number
}

/** A contribution in the list from which highlights are picked. */
export interface NewLine {
  id: string
  number: number
  thread: number
  shownAs: string
  relayedBy: string | null
  language: string
  begins: string
  publishedAt: string
}

export interface EditionPage {
  now: string
  conferenceId: string
  slug: string
  archived: boolean
  heardTo: number
  edition: EditionView | null
  /** Of those registered, who gets digests at all. */
  readers: number
  digests: DayDigests
  lines: NewLine[]
}

/** As much as anybody looks through to pick a few. */
const MOST_LINES = 100

/** The newest first, whichever session they are in. */
const newest = sql`coalesce((select json_agg(line order by number desc) from (
  select k.number, json_build_object('id', k.id, 'number', k.number, 'thread', t.position, 'shownAs', p.name, 'relayedBy', ${relayName},
    'language', k.language, 'publishedAt', k.published_at,
    'begins', coalesce(k.title, left(split_part(${plainShown}, E'\\n', 1), 200))) as line
  from contribution k join thread t on t.id = k.thread_id join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
  where k.conference_id = c.id and k.number is not null and k.withdrawn_at is null
  order by k.number desc limit ${MOST_LINES}) lines), '[]')`

const digestsOn = (dayOn: string) => sql`(
  select json_build_object('sent', count(*) filter (where d.state in ('sent', 'sandbox')),
    'waiting', count(*) filter (where d.state in ('due', 'deferred', 'sending')),
    'skipped', count(*) filter (where d.state = 'skipped'))
  from delivery d join participant p on p.id = d.participant_id where p.conference_id = c.id and d.kind = 'digest'
    and d.window_to between ${dayOn}::date - 1 and ${dayOn}::date + 2
    and (d.window_to at time zone 'Europe/Rome')::date = ${dayOn}::date)`

export function readEditionPage(db: Db, { slug, dayOn }: { slug: string; dayOn: string }) {
  return readJson<EditionPage>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug,
      'archived', c.archived_at is not null, 'heardTo', ${heardTo},
      'edition', (select ${editionFields} from ${editionTables} where e.conference_id = c.id and e.day_on = ${dayOn}::date),
      'readers', (select count(*) from participant p where p.conference_id = c.id and p.person_id is not null
        and coalesce(p.resumes_at <= diwan_now(), true)
        and exists (select from (select p.rhythm union select s.rhythm from session_rhythm s where s.participant_id = p.id) r
          where r.rhythm in ('daily', 'mine') or (r.rhythm = 'weekly' and p.digest_day = extract(isodow from ${dayOn}::date)))),
      'digests', ${digestsOn(dayOn)}, 'lines', ${newest}) as json
    from conference c where c.slug = ${slug}`,
  )
}

export type EditionText = Pick<EditionView, 'lead' | 'question' | 'highlights'>

/** What goes into the digests of these days, by conference and day; those without an edition have no entry. */
export async function editionsFor(db: Db, days: EditionDay[]): Promise<Map<string, EditionText>> {
  const rows = await readJson<(EditionText & { key: string })[]>(
    db,
    sql`
    select json_agg(json_build_object('key', e.conference_id || ' ' || e.day_on, 'lead', e.lead, 'question', e.question,
      'highlights', e.highlights)) as json
    from edition e join json_to_recordset(${JSON.stringify(days)}::json) as w ("conferenceId" uuid, "dayOn" date)
      on w."conferenceId" = e.conference_id and w."dayOn" = e.day_on`,
  )
  return new Map((rows ?? []).map(({ key, ...edition }) => [key, edition]))
}

/** Somebody as a search for a name finds them: by what others see of them, never by their address. */
export interface FoundReader {
  participantId: string
  shownAs: string
  country: string
  language: Locale
}

export interface PreviewAsked {
  now: string
  conferenceId: string
  found: FoundReader[]
  /** The one who was picked. */
  reader: (FoundReader & { reads: DigestReader }) | null
}

const found = sql`'participantId', p.id, 'shownAs', p.name, 'country', p.country, 'language', p.language`

interface Asked {
  slug: string
  /** A part of a name as it is shown. */
  named: string
  participantId: string | undefined
}

const MOST_FOUND = 20

export function readPreviewAsked(db: Db, { slug, named, participantId }: Asked) {
  const registeredAs = (which: SQL) => sql`p.conference_id = c.id and p.person_id is not null and ${which}`
  return readJson<PreviewAsked>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id,
      'found', coalesce((select json_agg(one) from (select json_build_object(${found}) as one from participant p
        where ${registeredAs(sql`${named} <> '' and strpos(diwan_fold(p.name), diwan_fold(${named})) > 0`)}
        order by p.name, p.id limit ${MOST_FOUND}) x), '[]'),
      'reader', (select json_build_object(${found}, 'reads', ${digestReader(sql`diwan_now()`)}) from participant p
        where ${registeredAs(sql`p.id = ${participantId ?? null}::uuid`)})) as json
    from conference c where c.slug = ${slug}`,
  )
}
