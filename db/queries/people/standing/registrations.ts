import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { conference, registration, settingChange } from '@/db/schema'
import type { Admission, RegistrationReason } from '@/lib/people/admitting/rules'
import type { Filled } from '@/lib/people/registration'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../../desk/waiting'
import { readJson } from '../../views'

type New = Pick<typeof registration.$inferInsert, 'conferenceId' | 'personId' | 'filled' | 'language' | 'askedAt'>

/** Undefined where one of this person waits already. */
export async function insertRegistration(tx: Tx, values: New): Promise<string | undefined> {
  const [row] = await tx.insert(registration).values(values).onConflictDoNothing().returning({ id: registration.id })
  return row?.id
}

export interface ConferenceAdmitting {
  conferenceId: string
  slug: string
  title: InLocales
  admission: Admission
}

/** Held, so that of two who change the same setting the second knows of the first. */
export function holdConference(tx: Tx, conferenceId: string): Promise<ConferenceAdmitting | undefined> {
  return readJson<ConferenceAdmitting>(
    tx,
    sql`select json_build_object('conferenceId', id, 'slug', slug, 'title', title, 'admission', admission) as json
      from conference where id = ${conferenceId} for no key update`,
  )
}

type Change = Omit<typeof settingChange.$inferInsert, 'id' | 'setting' | 'earlier' | 'later'>

export async function changeAdmission(tx: Tx, change: Change, [earlier, later]: [Admission, Admission]): Promise<void> {
  await tx.update(conference).set({ admission: later }).where(eq(conference.id, change.conferenceId))
  await tx.insert(settingChange).values({ ...change, setting: 'admission', earlier, later })
}

export interface HeldRegistration {
  id: string
  personId: string
  filled: Filled
  askedAt: string
  address: string
}

/** Those of them that still wait, held in one order so that two who decide at once never wait for each other in a ring. */
export async function holdRegistrations(tx: Tx, conferenceId: string, ids: string[]): Promise<HeldRegistration[]> {
  await tx
    .select({ id: registration.id })
    .from(registration)
    .where(and(eq(registration.conferenceId, conferenceId), inArray(registration.id, ids)))
    .orderBy(registration.id)
    .for('update')
  const held = await readJson<HeldRegistration[]>(
    tx,
    sql`
    select json_agg(json_build_object('id', r.id, 'personId', r.person_id, 'filled', r.filled, 'askedAt', r.asked_at,
      'address', n.email) order by r.asked_at, r.id) as json
    from registration r join person n on n.id = r.person_id
    where r.conference_id = ${conferenceId} and r.decided_at is null
      and r.id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid)`,
  )
  return held ?? []
}

type Decided = Pick<typeof registration.$inferInsert, 'decidedAt' | 'byId' | 'participantId' | 'reason' | 'message'>

/** What they filled in goes with the decision. */
export async function decideRegistration(tx: Tx, id: string, decided: Decided): Promise<void> {
  await tx
    .update(registration)
    .set({ ...decided, filled: null })
    .where(eq(registration.id, id))
}

/** Whether there was one to take back. */
export async function deleteRegistration(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx
    .delete(registration)
    .where(and(eq(registration.id, id), isNull(registration.decidedAt)))
    .returning({ id: registration.id })
  return gone.length > 0
}

export const registrationById = (tx: Tx, id: string) =>
  readJson<{ conferenceId: string; personId: string; slug: string }>(
    tx,
    sql`select json_build_object('conferenceId', c.id, 'personId', r.person_id, 'slug', c.slug) as json
      from registration r join conference c on c.id = r.conference_id where r.id = ${id}`,
  )

/** Where somebody's registration stands; `n` person, `c` conference. */
export const registrationOf = sql`(select json_build_object('id', r.id, 'askedAt', r.asked_at, 'decidedAt', r.decided_at,
    'reason', r.reason, 'message', r.message)
  from registration r where r.person_id = n.id and r.conference_id = c.id order by r.asked_at desc limit 1)`

export interface OwnRegistration {
  id: string
  askedAt: string
  decidedAt: string | null
  reason: RegistrationReason | null
  message: string | null
}

export interface AskedToEnter {
  slug: string
  title: InLocales
  registration: OwnRegistration
}

/** The conferences that somebody asked to enter and is not in, with where each registration stands; the newest first. */
export async function askedToEnter(db: Db, personId: string): Promise<AskedToEnter[]> {
  const asked = await readJson<AskedToEnter[]>(
    db,
    sql`
    select json_agg(json_build_object('slug', c.slug, 'title', c.title, 'registration', ${registrationOf})
      order by c.created_at desc) as json
    from person n join conference c on exists (select from registration r where r.person_id = n.id and r.conference_id = c.id)
    where n.id = ${personId} and not exists (
      select from participant p where p.conference_id = c.id and p.person_id = n.id)`,
  )
  return asked ?? []
}

export interface Registrations extends ConferenceAdmitting {
  now: string
  waitingBeside: WaitingBeside
  waiting: number
  registrations: {
    id: string
    askedAt: string
    shownAs: string
    detail: string | null
    country: string
    sector: Filled['sector']
    language: Locale
  }[]
}

interface Page {
  slug: string
  /** The last of the page before. */
  after?: string | undefined
  limit: number
}

/** Those who wait to be admitted, the longest first, as they wish to be shown; no address leaves the database. */
export function readRegistrations(db: Db, { slug, after, limit }: Page): Promise<Registrations | undefined> {
  const beyond = after
    ? sql`and (r.asked_at, r.id) > (select asked_at, id from registration where id = ${after})`
    : sql``
  return readJson<Registrations>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'admission', c.admission, 'waitingBeside', ${waitingBeside},
      'waiting', (select count(*) from registration where conference_id = c.id and decided_at is null),
      'registrations', coalesce((select json_agg(one order by asked_at, id) from (
        select r.asked_at, r.id, json_build_object('id', r.id, 'askedAt', r.asked_at, 'shownAs', r.filled ->> 'name',
          'detail', case r.filled ->> 'display' when 'full' then r.filled ->> 'organisation'
            when 'first-name' then r.filled ->> 'city' end,
          'country', r.filled ->> 'country', 'sector', r.filled ->> 'sector', 'language', r.language) as one
        from registration r where r.conference_id = c.id and r.decided_at is null ${beyond}
        order by r.asked_at, r.id limit ${limit}) x), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
