import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { suspension } from '@/db/schema'
import type { Role } from '@/lib/caller'
import type { Suspension, SuspensionReason } from '@/lib/people/suspending/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../../desk/waiting'
import { readJson } from '../../views'

/** Of whom it is, and how to reach them. */
export interface Whose {
  conferenceId: string
  participantId: string
  role: Role
  slug: string
  conferenceTitle: InLocales
  /** Nothing for who is relayed, and has no account. */
  address: string | null
  locale: Locale
}

const whose = sql`'conferenceId', c.id, 'participantId', p.id, 'role', p.role, 'slug', c.slug,
  'conferenceTitle', c.title, 'address', n.email, 'locale', p.language`
const tables = sql`participant p join conference c on c.id = p.conference_id left join person n on n.id = p.person_id`

/** Held, so that of two who decide about the same person at once the second knows of the first. */
export function holdParticipant(tx: Tx, participantId: string): Promise<Whose | undefined> {
  return readJson<Whose>(
    tx,
    sql`select json_build_object(${whose}) as json from ${tables} where p.id = ${participantId} for no key update of p`,
  )
}

export interface HeldSuspension extends Whose, Suspension {
  id: string
  byId: string
  reason: SuspensionReason
  message: string | null
  answeredAt: string | null
}

/** A suspension, with its person held as by whoever suspends them. */
export function holdSuspension(tx: Tx, id: string): Promise<HeldSuspension | undefined> {
  return readJson<HeldSuspension>(
    tx,
    sql`
    select json_build_object(${whose}, 'id', x.id, 'byId', x.by_id, 'reason', x.reason, 'message', x.message,
      'until', x.until, 'confirmedAt', x.confirmed_at, 'endedAt', x.ended_at, 'answeredAt', x.answered_at) as json
    from ${tables} join suspension x on x.participant_id = p.id where x.id = ${id} for no key update of p, x`,
  )
}

/** What stands about somebody; a statement of its own, since whoever waited for the lock sees here what the first did. */
export async function suspensionsOf(tx: Tx, participantId: string): Promise<Suspension[]> {
  const rows = await tx
    .select()
    .from(suspension)
    .where(and(eq(suspension.participantId, participantId), isNull(suspension.endedAt)))
  return rows.map(({ until, confirmedAt, endedAt }) => ({
    until: until?.toISOString() ?? null,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  }))
}

type New = Pick<typeof suspension.$inferInsert, 'participantId' | 'reason' | 'message' | 'byId' | 'at' | 'until'>

export async function insertSuspension(tx: Tx, made: New): Promise<string> {
  const [row] = await tx.insert(suspension).values(made).returning({ id: suspension.id })
  if (!row) throw new Error('a suspension was not inserted')
  return row.id
}

type Changed =
  | Pick<typeof suspension.$inferInsert, 'confirmedById' | 'confirmedAt'>
  | Pick<typeof suspension.$inferInsert, 'endedById' | 'endedAt'>
  | Pick<typeof suspension.$inferInsert, 'answer' | 'answerLanguage' | 'answeredAt'>

export async function changeSuspension(tx: Tx, id: string, changed: Changed): Promise<void> {
  await tx.update(suspension).set(changed).where(eq(suspension.id, id))
}

export interface ShownSuspension extends Suspension {
  id: string
  participantId: string
  shownAs: string
  reason: SuspensionReason
  message: string | null
  by: string
  byId: string
  at: string
  confirmedBy: string | null
  endedBy: string | null
  answer: string | null
  answerLanguage: Locale | null
  answeredAt: string | null
}

const shown = sql`json_build_object('id', x.id, 'participantId', p.id, 'shownAs', p.name, 'reason', x.reason,
  'message', x.message, 'by', b.name, 'byId', b.id, 'at', x.at, 'until', x.until, 'confirmedAt', x.confirmed_at,
  'confirmedBy', f.name, 'endedAt', x.ended_at, 'endedBy', e.name, 'answer', x.answer,
  'answerLanguage', x.answer_language, 'answeredAt', x.answered_at)`
const shownTables = sql`suspension x join participant p on p.id = x.participant_id join participant b on b.id = x.by_id
  left join participant f on f.id = x.confirmed_by_id left join participant e on e.id = x.ended_by_id`

export interface OwnSuspension {
  conferenceId: string
  authorId: string
  slug: string
  title: InLocales
  now: string
  suspension: ShownSuspension | null
}

/** Somebody's own last suspension in a conference. */
export function ownSuspension(db: Db, { slug, personId }: { slug: string; personId: string }) {
  return readJson<OwnSuspension>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'authorId', o.id, 'slug', c.slug, 'title', c.title, 'now', diwan_now(),
      'suspension', (select ${shown} from ${shownTables} where x.participant_id = o.id
        and (x.until is not null or x.confirmed_at is not null) order by x.at desc limit 1)) as json
    from conference c join participant o on o.conference_id = c.id and o.person_id = ${personId}
    where c.slug = ${slug}`,
  )
}

export interface Suspensions {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  suspensions: ShownSuspension[]
  /** Whom the words that were typed find. */
  found: { id: string; shownAs: string; detail: string | null; country: string; role: Role; published: number }[]
}

const MOST = 100
const MOST_FOUND = 20

/** Those that stand and those that were, the newest first; and whom somebody looks for by how they are shown. */
export function readSuspensions(db: Db, { slug, q }: { slug: string; q?: string | undefined }) {
  const looked = q
    ? sql`(select json_agg(json_build_object('id', o.id, 'shownAs', o.name, 'country', o.country, 'role', o.role,
        'detail', case o.display when 'full' then o.organisation when 'first-name' then o.city end,
        'published', (select count(*) from contribution k where k.author_id = o.id and k.number is not null)) order by o.name)
      from (select * from participant where conference_id = c.id and relayed_by_id is null
        and diwan_fold(name) like '%' || diwan_fold(${q}) || '%' order by name limit ${MOST_FOUND}) o)`
    : sql`null::json`
  return readJson<Suspensions>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside}, 'found', coalesce(${looked}, '[]'),
      'suspensions', coalesce((select json_agg(one order by at desc) from (
        select x.at, ${shown} as one from ${shownTables} where p.conference_id = c.id order by x.at desc limit ${MOST}) y), '[]'))
      as json
    from conference c where c.slug = ${slug}`,
  )
}
