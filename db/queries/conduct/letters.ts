import { eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { letter } from '@/db/schema'
import type { Audience } from '@/lib/conduct/rules/letters'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { ownIds, readJson } from '../views'

/** Whoever has sent something that still stands, themselves or through them: in session `sessionId`, or at all; `p` participant. */
const wrote = (sessionId: SQL) => sql`exists (select from contribution k join thread t on t.id = k.thread_id
  where k.author_id = any(${ownIds}) and k.withdrawn_at is null and (${sessionId} is null or t.session_id = ${sessionId}))`

/** Those a letter `l` is for; `p` participant with a person `n`. */
const isFor = sql`p.conference_id = l.conference_id and case l.audience when 'one' then p.id = l.to_id
  when 'session' then ${wrote(sql`l.session_id`)}
  when 'silent' then p.role in ('participant', 'expert', 'relay') and not ${wrote(sql`null::uuid`)} else true end`

/** What is not about a person does not go to who has asked for no mails. */
const wanted = sql`(l.audience = 'one' or p.rhythm <> 'none')`

const people = sql`participant p join person n on n.id = p.person_id`

export interface LetterView {
  id: string
  audience: Audience
  subject: InLocales
  body: InLocales
  session: { id: string; position: number; title: InLocales } | null
  to: { id: string; shownAs: string } | null
  by: string
  writtenAt: string
  firstBy: { id: string; shownAs: string } | null
  sentBy: string | null
  sentAt: string | null
  readers: number | null
  droppedAt: string | null
}

const letterFields = sql`json_build_object('id', l.id, 'audience', l.audience, 'subject', l.subject, 'body', l.body,
  'session', case when s.id is not null then json_build_object('id', s.id, 'position', s.position, 'title', s.title) end,
  'to', case when o.id is not null then json_build_object('id', o.id, 'shownAs', o.name) end, 'by', b.name,
  'writtenAt', l.written_at, 'firstBy', case when f.id is not null then json_build_object('id', f.id, 'shownAs', f.name) end,
  'sentBy', x.name, 'sentAt', l.sent_at, 'readers', l.readers, 'droppedAt', l.dropped_at)`
const letterTables = sql`letter l join participant b on b.id = l.by_id left join session s on s.id = l.session_id
  left join participant o on o.id = l.to_id left join participant f on f.id = l.first_by_id
  left join participant x on x.id = l.sent_by_id`

export interface Letters {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  sessions: { id: string; position: number; title: InLocales }[]
  letters: LetterView[]
  /** Whom a letter to one is begun for. */
  to: { id: string; shownAs: string } | null
}

/** Of conference `c`. */
const sessions = sql`coalesce((select json_agg(json_build_object('id', i.id, 'position', i.position, 'title', i.title)
  order by i.position) from session i where i.conference_id = c.id), '[]')`

interface Page {
  slug: string
  to: string | undefined
  before: string | undefined
  limit: number
}

/** The letters of a conference, newest first; one more than a page where there are more. */
export function readLetters(db: Db, { slug, to, before, limit }: Page): Promise<Letters | undefined> {
  const beyond = before
    ? sql`and (l.written_at, l.id) < (select written_at, id from letter where id = ${before})`
    : sql``
  return readJson<Letters>(
    db,
    sql`
    with page as (select l.written_at, l.id, ${letterFields} as made from ${letterTables}
      where l.conference_id = (select id from conference where slug = ${slug}) ${beyond}
      order by l.written_at desc, l.id desc limit ${limit + 1})
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside},
      'sessions', ${sessions},
      'to', (select json_build_object('id', p.id, 'shownAs', p.name) from participant p
        where p.id = ${to ?? null}::uuid and p.conference_id = c.id and p.person_id is not null),
      'letters', coalesce((select json_agg(made order by written_at desc, id desc) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

export interface Readers {
  /** By the language they read in, with those left out who have asked for no mails. */
  languages: { language: Locale; count: number }[]
  leftOut: number
}

const readersOf = sql`(select json_build_object('leftOut', count(*) filter (where not ${wanted}),
  'languages', coalesce((select json_agg(json_build_object('language', language, 'count', n) order by n desc, language)
    from (select p.language, count(*) as n from ${people} where ${isFor} and ${wanted} group by p.language) x), '[]'))
  from ${people} where ${isFor})`

export interface LetterPage extends LetterView {
  conferenceId: string
  slug: string
  title: InLocales
  now: string
  waitingBeside: WaitingBeside
  sessions: Letters['sessions']
  reached: Readers
}

const letterPage = sql`(to_jsonb(${letterFields}) || jsonb_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title,
  'now', diwan_now(), 'waitingBeside', ${waitingBeside}, 'sessions', ${sessions}, 'reached', ${readersOf}))::json`

/** A letter with whom it would reach now. */
export function readLetter(db: Db, letterId: string): Promise<LetterPage | undefined> {
  return readJson<LetterPage>(
    db,
    sql`select ${letterPage} as json from ${letterTables} join conference c on c.id = l.conference_id
      where l.id = ${letterId}`,
  )
}

/** The same, held: of two who send it at once, one does. */
export async function holdLetter(tx: Tx, letterId: string): Promise<LetterPage | undefined> {
  await tx.execute(sql`select from letter where id = ${letterId} for update`)
  return readLetter(tx, letterId)
}

export type NewLetter = typeof letter.$inferInsert

export async function insertLetter(tx: Tx, made: NewLetter): Promise<string> {
  const [row] = await tx.insert(letter).values(made).returning({ id: letter.id })
  if (!row) throw new Error('a letter was not inserted')
  return row.id
}

export async function setLetter(tx: Tx, letterId: string, set: Partial<NewLetter>): Promise<void> {
  await tx.update(letter).set(set).where(eq(letter.id, letterId))
}

/** Whether a session, or a participant with an address, is of this conference. */
export function belongsHere(tx: Tx, conferenceId: string, { sessionId, toId }: { sessionId?: string; toId?: string }) {
  return readJson<boolean>(
    tx,
    sql`select to_json(
      (${sessionId ?? null}::uuid is null or exists (select from session where id = ${sessionId ?? null}::uuid and conference_id = ${conferenceId}))
      and (${toId ?? null}::uuid is null or exists (select from participant where id = ${toId ?? null}::uuid
        and conference_id = ${conferenceId} and person_id is not null))) as json`,
  )
}

/** One mail to each whom it is for, in their language, in one statement; how many. */
export async function sendLetter(tx: Tx, letterId: string, data: Record<Locale, object>): Promise<number> {
  const sent = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select 'letter', 'letter:' || l.id || ':' || p.id, p.id, n.email, p.language,
      ${JSON.stringify(data)}::jsonb -> p.language, 'due', diwan_now(), diwan_now()
    from letter l, ${people} where l.id = ${letterId} and ${isFor} and ${wanted}
    on conflict (cause) do nothing returning 1`)
  return sent.length
}
