import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { absence, participant, settingChange, teamMember } from '@/db/schema'
import type { Role } from '@/lib/caller'
import type { Sector } from '@/lib/people/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { readJson } from '../views'

export interface AtDesk {
  participantId: string
  shownAs: string
  role: Role
  zone: string
  language: Locale
  reads: Locale[]
  itemsByMail: boolean
  duties: string[]
  away: { id: string; firstOn: string; lastOn: string }[]
}

export interface DutyPage {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  /** The first of the days. */
  from: string
  desk: AtDesk[]
}

/** The days that are asked for, and those it may be today somewhere; `w` the week's first day. */
const atDesk = (days: number) => sql`json_build_object('participantId', p.id, 'shownAs', p.name,
  'role', p.role, 'zone', p.zone, 'language', p.language, 'reads', coalesce(m.reads, '{}'), 'itemsByMail', m.items_by_mail_since is not null,
  'duties', coalesce((select json_agg(d.day_on order by d.day_on) from duty d where d.participant_id = p.id
    and (d.day_on between w.first_on and w.first_on + ${days - 1}::int
      or d.day_on between diwan_now()::date - 1 and diwan_now()::date + 1)), '[]'),
  'away', coalesce((select json_agg(json_build_object('id', a.id, 'firstOn', a.first_on, 'lastOn', a.last_on)
    order by a.first_on) from absence a where a.participant_id = p.id and a.last_on >= diwan_now()::date - 1), '[]'))`

interface Week {
  slug: string
  /** Without it, the day it is in Rome. */
  from: string | undefined
  days: number
}

/** The desk's people with their rota of some days. */
export function readDuty(db: Db, { slug, from, days }: Week): Promise<DutyPage | undefined> {
  return readJson<DutyPage>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside}, 'from', w.first_on,
      'desk', coalesce((select json_agg(${atDesk(days)} order by p.role desc, p.name)
        from participant p left join team_member m on m.participant_id = p.id
        where p.conference_id = c.id and p.role in ('moderator', 'coordinator')), '[]')) as json
    from conference c, (select coalesce(${from ?? null}::date, (diwan_now() at time zone 'Europe/Rome')::date) as first_on) w
    where c.slug = ${slug}`,
  )
}

interface Rota {
  conferenceId: string
  days: string[]
  /** Those who take each; people who are not of the desk are left out. */
  taken: { dayOn: string; participantId: string }[]
  byId: string
}

/** Writes these days of the rota anew, and no other. */
export async function putRota(tx: Tx, { conferenceId, days, taken, byId }: Rota): Promise<void> {
  await tx.execute(sql`
    delete from duty d using participant p where p.id = d.participant_id and p.conference_id = ${conferenceId}
      and d.day_on in (select json_array_elements_text(${JSON.stringify(days)}::json)::date)`)
  await tx.execute(sql`
    insert into duty (participant_id, day_on, by_id)
    select p.id, n."dayOn", ${byId}::uuid from json_to_recordset(${JSON.stringify(taken)}::json) as n ("dayOn" date, "participantId" uuid)
      join participant p on p.id = n."participantId"
    where p.conference_id = ${conferenceId} and p.role in ('moderator', 'coordinator')
    on conflict do nothing`)
}

export async function insertAbsence(tx: Tx, made: typeof absence.$inferInsert): Promise<string> {
  const [row] = await tx.insert(absence).values(made).returning({ id: absence.id })
  if (!row) throw new Error('an absence was not inserted')
  return row.id
}

/** Whose it is: to be asked before it is taken away. */
export function absenceById(tx: Tx, absenceId: string) {
  return readJson<{ id: string; conferenceId: string; authorId: string }>(
    tx,
    sql`select json_build_object('id', a.id, 'conferenceId', p.conference_id, 'authorId', p.id) as json
      from absence a join participant p on p.id = a.participant_id where a.id = ${absenceId}`,
  )
}

export async function deleteAbsence(tx: Tx, absenceId: string): Promise<void> {
  await tx.delete(absence).where(eq(absence.id, absenceId))
}

export async function putReads(tx: Tx, participantId: string, reads: Locale[]): Promise<void> {
  await tx
    .insert(teamMember)
    .values({ participantId, reads })
    .onConflictDoUpdate({ target: teamMember.participantId, set: { reads } })
}

export interface Member {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  participantId: string
  shownAs: string
  role: Role
  sector: Sector
  language: Locale
  publicBodySince: string | null
  coordinators: number
}

const memberFields = sql`json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
  'waitingBeside', ${waitingBeside}, 'participantId', p.id, 'shownAs', p.name, 'role', p.role, 'sector', p.sector,
  'language', p.language, 'publicBodySince', m.public_body_since,
  'coordinators', (select count(*) from participant where conference_id = c.id and role = 'coordinator'))`
const memberTables = sql`participant p join conference c on c.id = p.conference_id
  left join team_member m on m.participant_id = p.id`

/** Somebody registered, as a coordinator sees them who gives roles; nobody who is relayed. */
export function readMember(db: Db, { slug, participantId }: { slug: string; participantId: string }) {
  return readJson<Member>(
    db,
    sql`select ${memberFields} as json from ${memberTables}
      where p.id = ${participantId} and p.person_id is not null and c.slug = ${slug}`,
  )
}

/** The same, with every role of the conference held: of two coordinators who step down at once, one stays. */
export async function holdMember(tx: Tx, participantId: string): Promise<Member | undefined> {
  await tx.execute(sql`select from conference c where c.id = (select conference_id from participant where id = ${participantId})
    for no key update`)
  return readJson<Member>(
    tx,
    sql`select ${memberFields} as json from ${memberTables} where p.id = ${participantId} and p.person_id is not null`,
  )
}

interface NewRole {
  conferenceId: string
  from: Role
  to: Role
  byId: string
  at: Date
}

/** With a line in the record of who gave it. */
export async function setRole(tx: Tx, aboutId: string, { from, to, ...made }: NewRole): Promise<void> {
  await tx.update(participant).set({ role: to }).where(eq(participant.id, aboutId))
  await tx.insert(settingChange).values({ ...made, setting: 'role', earlier: from, later: to, aboutId })
}

export async function setPublicBody(tx: Tx, participantId: string, publicBodySince: Date | null): Promise<void> {
  await tx
    .insert(teamMember)
    .values({ participantId, publicBodySince })
    .onConflictDoUpdate({ target: teamMember.participantId, set: { publicBodySince } })
}

/** Where and in which language a mail about their role reaches them. */
export function addressOf(tx: Tx, participantId: string) {
  return readJson<{ address: string; language: Locale }>(
    tx,
    sql`select json_build_object('address', n.email, 'language', p.language) as json
      from participant p join person n on n.id = p.person_id where p.id = ${participantId}`,
  )
}
