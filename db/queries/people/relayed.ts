import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { participant, relayed } from '@/db/schema'
import type { InLocales } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

export interface RelayedPerson {
  id: string
  name: string
  city: string | null
  country: string
}

export interface Relaying extends BoxTexts {
  now: string
  conferenceId: string
  slug: string
  wordLimit: number
  thread: { id: string; position: number; title: InLocales }
  /** Whom the caller has relayed by a name, by name. */
  people: RelayedPerson[]
}

const MOST = 500

/** A thread, for a relay who writes in it what somebody told them: its session's box, and for whom they wrote before. */
export function readRelaying(
  db: Db,
  { slug, position, personId }: { slug: string; position: number; personId: string },
) {
  return readJson<Relaying>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'wordLimit', c.word_limit,
      'thread', json_build_object('id', t.id, 'position', t.position, 'title', coalesce(t.title, q.text)),
      'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at,
      'people', coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name, 'city', w.city,
        'country', w.country) order by w.name) from (select w.* from participant w
          join participant p on p.id = w.relayed_by_id
          where p.conference_id = c.id and p.person_id = ${personId} and w.name <> '' order by w.name limit ${MOST}) w
        ), '[]')) as json
    from conference c join thread t on t.conference_id = c.id join session s on s.id = t.session_id
      left join question q on q.id = t.question_id
    where c.slug = ${slug} and t.position = ${position}`,
  )
}

/** Who is shown by this name in the conference already, however it is written. Held, so that two do not take it at once. */
export async function isNameTaken(tx: Tx, { conferenceId, name }: { conferenceId: string; name: string }) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`name:${conferenceId}`} || diwan_fold(${name}), 0))`,
  )
  const found = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.conferenceId, conferenceId), sql`diwan_fold(${participant.name}) = diwan_fold(${name})`))
    .limit(1)
  return found.length > 0
}

interface Whose {
  id: string
  byId: string
}

/** Somebody this relay has written for by a name; nobody else's, and nobody who chose to be shown by nothing. */
export async function relayedBefore(tx: Tx, { id, byId }: Whose): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.id, id), eq(participant.relayedById, byId), sql`${participant.name} <> ''`))
  return row?.id
}

type NewRelayed = Pick<typeof participant.$inferInsert, 'display' | 'name' | 'city' | 'country' | 'mailToken'> & {
  byId: string
}

/** Somebody without an account. What a participant's row has beyond how they are shown says nothing of them: it is the relay's own. */
export async function insertRelayedPerson(tx: Tx, { byId, display, name, city, country, mailToken }: NewRelayed) {
  const [row] = await tx.execute<{ id: string }>(sql`
    insert into participant (conference_id, relayed_by_id, display, name, city, country, sector, language, zone, rhythm,
      digested_to, mail_token, registered_at)
    select conference_id, id, ${display}, ${name}, ${city ?? null}, ${country}, 'individual', language, zone, 'none',
      diwan_now(), ${mailToken}, diwan_now() from participant where id = ${byId} returning id`)
  if (!row) throw new Error('a relay is no participant')
  return row.id
}

export async function insertRelayed(tx: Tx, record: typeof relayed.$inferInsert): Promise<void> {
  await tx.insert(relayed).values(record)
}

/** How many a relay has written down within a day. The relay is held, so that many at once are counted one by one. */
export async function relayedInADay(tx: Tx, byId: string): Promise<number> {
  await tx.select({ id: participant.id }).from(participant).where(eq(participant.id, byId)).for('no key update')
  return tx.$count(relayed, and(eq(relayed.byId, byId), sql`${relayed.at} > diwan_now() - interval '1 day'`))
}
