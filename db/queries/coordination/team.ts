import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invitation } from '@/db/schema'
import type { Role } from '@/lib/caller'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { readJson, registered } from '../views'

export function conferenceById(tx: Tx, conferenceId: string) {
  return readJson<{ conferenceId: string; slug: string; title: InLocales }>(
    tx,
    sql`select json_build_object('conferenceId', id, 'slug', slug, 'title', title) as json
      from conference where id = ${conferenceId}`,
  )
}

/** The last invitation of an address is the one that holds. */
export async function putInvitation(tx: Tx, made: typeof invitation.$inferInsert): Promise<void> {
  const { role, byId, invitedAt } = made
  await tx
    .insert(invitation)
    .values(made)
    .onConflictDoUpdate({
      target: [invitation.conferenceId, invitation.email],
      set: { role, byId, invitedAt, acceptedAt: null },
    })
}

export interface OpenInvitation {
  conferenceId: string
  slug: string
  title: InLocales
  /** As what this person is invited and has not accepted yet; nothing for anybody else. */
  invitedAs: Role | null
  by: string | null
  participantId: string | null
  role: Role | null
}

export function readInvitation(
  db: Db | Tx,
  which: { slug: string } | { conferenceId: string },
  personId: string | null,
) {
  const here = 'slug' in which ? sql`c.slug = ${which.slug}` : sql`c.id = ${which.conferenceId}`
  return readJson<OpenInvitation>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'invitedAs', i.role, 'by', b.name,
      'participantId', p.id, 'role', p.role) as json
    from conference c left join person n on n.id = ${personId}::uuid
      left join invitation i on i.conference_id = c.id and i.email = n.email and i.accepted_at is null
      left join participant b on b.id = i.by_id
      left join participant p on p.conference_id = c.id and p.person_id = n.id
    where ${here}`,
  )
}

/** Gives the role and closes the invitation; false where there was none left to accept. */
export async function takeRole(
  tx: Tx,
  { conferenceId, participantId }: { conferenceId: string; participantId: string },
) {
  const taken = await tx.execute(sql`
    with accepted as (
      update invitation i set accepted_at = diwan_now()
      from participant p join person n on n.id = p.person_id
      where p.id = ${participantId} and i.conference_id = ${conferenceId} and i.email = n.email
        and i.accepted_at is null
      returning i.role)
    update participant p set role = accepted.role from accepted where p.id = ${participantId} returning 1`)
  return taken.length > 0
}

export interface Somebody {
  id: string
  shownAs: string
  detail: string | null
  country: string
  language: Locale
  role: Role
  registeredAt: string
}

export interface People {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  registered: number
  countries: { country: string; count: number }[]
  /** Not accepted yet, with as much of the address as tells one from another. */
  invitations: { hint: string; role: Role; by: string; invitedAt: string }[]
  team: Somebody[]
  participants: Somebody[]
}

interface Page {
  slug: string
  /** The last of the page before. */
  after?: string | undefined
  limit: number
}

const somebody = sql`json_build_object('id', p.id, 'shownAs', p.name, 'country', p.country, 'language', p.language,
  'role', p.role, 'registeredAt', p.registered_at,
  'detail', case p.display when 'full' then p.organisation when 'first-name' then p.city end)`

/** Who is registered, as they are shown; no address leaves the database. One more than a page where there are more. */
export function readPeople(db: Db, { slug, after, limit }: Page): Promise<People | undefined> {
  const beyond = after
    ? sql`and (p.registered_at, p.id) < (select registered_at, id from participant where id = ${after})`
    : sql``
  return readJson<People>(
    db,
    sql`
    with here as (select * from conference where slug = ${slug}), page as (
      select p.registered_at, p.id, ${somebody} as who from participant p
      where p.conference_id = (select id from here) and p.role = 'participant' and p.relayed_by_id is null ${beyond}
      order by p.registered_at desc, p.id desc limit ${limit + 1}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside},
      'registered', ${registered},
      'countries', coalesce((select json_agg(json_build_object('country', country, 'count', n) order by n desc, country)
        from (select country, count(*) as n from participant where conference_id = c.id and relayed_by_id is null group by country) x), '[]'),
      'invitations', coalesce((select json_agg(json_build_object('role', i.role, 'by', b.name,
        'invitedAt', i.invited_at, 'hint', left(i.email, 1) || '…'
          || case when i.role <> 'expert' then '@' || split_part(i.email, '@', 2) else '' end)
        order by i.invited_at desc) from invitation i join participant b on b.id = i.by_id
        where i.conference_id = c.id and i.accepted_at is null and i.role <> 'participant'), '[]'),
      'team', coalesce((select json_agg(${somebody} order by p.role, p.name) from participant p
        where p.conference_id = c.id and p.role <> 'participant'), '[]'),
      'participants', coalesce((select json_agg(who order by registered_at desc, id desc) from page), '[]')) as json
    from here c`,
  )
}
