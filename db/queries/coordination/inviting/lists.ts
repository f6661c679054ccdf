import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invitationList } from '@/db/schema'
import type { Invited, LeftOut, Problem } from '@/lib/coordination/inviting/view'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../../views'

export async function insertList(tx: Tx, values: Omit<typeof invitationList.$inferInsert, 'id' | 'sentAt'>) {
  const [row] = await tx.insert(invitationList).values(values).returning({ id: invitationList.id })
  if (!row) throw new Error('a list of invitations was not inserted')
  return row.id
}

/** Those of these addresses that are invited to the conference already, as whatever. */
export async function invitedBefore(tx: Tx, conferenceId: string, emails: string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ email: string }>(sql`
    select email from invitation where conference_id = ${conferenceId}
      and email in (select json_array_elements_text(${JSON.stringify(emails)}::json))`)
  return new Set(rows.map(({ email }) => email))
}

export interface HeldList {
  conferenceId: string
  slug: string
  title: InLocales
  count: number
  problemCount: number
  sentAt: string | null
}

/** Held, so that pressing twice sends once. */
export function holdList(tx: Tx, id: string): Promise<HeldList | undefined> {
  return readJson<HeldList>(
    tx,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'count', l.count,
      'problemCount', l.problem_count, 'sentAt', l.sent_at) as json
    from invitation_list l join conference c on c.id = l.conference_id where l.id = ${id} for no key update of l`,
  )
}

interface Sending {
  listId: string
  /** What the mail says, by the language it is read in. */
  letters: object
  aMinute: number
}

/**
 * Invites everybody on the list who is not invited meanwhile, and puts a mail to each into the ledger, spread over the
 * minutes to come. Whoever is registered already is written nothing. How many are invited.
 */
export async function inviteAll(tx: Tx, { listId, letters, aMinute }: Sending): Promise<number> {
  const [row] = await tx.execute<{ invited: number }>(sql`
    with listed as (
      select l.conference_id, l.by_id, p.* from invitation_list l
        cross join json_to_recordset(l.people::json) as p (line int, email text, language text, country text)
      where l.id = ${listId}
    ), made as (
      insert into invitation (conference_id, email, role, by_id, invited_at, country)
      select conference_id, email, 'participant', by_id, diwan_now(), country from listed
      on conflict (conference_id, email) do nothing returning conference_id, email
    ), mails as (
      insert into delivery (kind, cause, conference_id, address, locale, data, state, next_at, created_at)
      select 'invitation', 'invitation:' || conference_id || ':' || email || ':list', conference_id, email, language,
        ${JSON.stringify(letters)}::jsonb -> language, 'due',
        diwan_now() + make_interval(mins => ((row_number() over (order by line) - 1) / ${aMinute}::int)::int), diwan_now()
      from listed join made using (conference_id, email)
      where not exists (select from person n join participant p on p.person_id = n.id
        where n.email = listed.email and p.conference_id = listed.conference_id)
      on conflict (cause) do nothing
    ), sent as (
      update invitation_list set sent_at = diwan_now(), people = null, count = (select count(*) from made)
      where id = ${listId}
    )
    select count(*)::int as invited from made`)
  return row?.invited ?? 0
}

export interface Lists {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  /** Invited as participants, and how many of them have registered. */
  invited: number
  registered: number
  list: {
    id: string
    count: number
    first: Invited[]
    languages: { language: string; count: number }[]
    problems: Problem[]
    problemCount: number
    leftOut: LeftOut[]
    leftOutCount: number
    sentAt: string | null
  } | null
}

const FIRST = 20

export function readLists(db: Db, { slug, list }: { slug: string; list?: string | undefined }) {
  const people = sql`json_to_recordset(l.people::json) as p (line int, email text, language text, country text)`
  return readJson<Lists>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'invited', (select count(*) from invitation where conference_id = c.id and role = 'participant'),
      'registered', (select count(*) from invitation where conference_id = c.id and role = 'participant'
        and accepted_at is not null),
      'list', (select json_build_object('id', l.id, 'count', l.count, 'sentAt', l.sent_at,
        'first', coalesce((select json_agg(p order by line) from (select * from ${people} order by line limit ${FIRST}) p), '[]'),
        'languages', coalesce((select json_agg(json_build_object('language', language, 'count', n) order by n desc)
          from (select language, count(*) as n from ${people} group by language) x), '[]'),
        'problems', l.problems, 'problemCount', l.problem_count, 'leftOut', l.left_out, 'leftOutCount', l.left_out_count)
        from invitation_list l where l.id = ${list ?? null}::uuid and l.conference_id = c.id)) as json
    from conference c where c.slug = ${slug}`,
  )
}
