import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { edition } from '@/db/schema'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../views'

export interface EditionDay {
  conferenceId: string
  dayOn: string
}

export interface ConferenceWithEditions {
  conferenceId: string
  slug: string
  archived: boolean
}

export const conferenceWithEditions = (tx: Tx, conferenceId: string): Promise<ConferenceWithEditions | undefined> =>
  readJson<ConferenceWithEditions>(
    tx,
    sql`select json_build_object('conferenceId', id, 'slug', slug, 'archived', archived_at is not null) as json
      from conference where id = ${conferenceId}`,
  )

export interface HeldEdition {
  id: string
  revision: number
  held: boolean
  /** Who wrote it as it is, and when; nothing while nothing is written. */
  by: string | null
  writtenAt: string | null
}

/** The edition of a day, made where there is none, and held so that those who write on it come one after the other. */
export async function holdEdition(tx: Tx, { conferenceId, dayOn }: EditionDay): Promise<HeldEdition> {
  await tx.insert(edition).values({ conferenceId, dayOn }).onConflictDoNothing()
  const held = await readJson<HeldEdition>(
    tx,
    sql`
    select json_build_object('id', e.id, 'revision', e.revision, 'held', e.held_at is not null, 'by', p.name,
      'writtenAt', e.written_at) as json
    from edition e left join participant p on p.id = e.written_by_id
    where e.conference_id = ${conferenceId} and e.day_on = ${dayOn}::date for update of e`,
  )
  if (!held) throw new Error('an edition was not made')
  return held
}

interface Written {
  lead: InLocales
  question: InLocales
  highlights: number[]
  revision: number
  writtenById: string
  writtenAt: Date
}

/** Written anew, and not approved any more. */
export async function rewriteEdition(tx: Tx, id: string, written: Written): Promise<void> {
  await tx
    .update(edition)
    .set({ ...written, approvedAt: null, approvedById: null })
    .where(eq(edition.id, id))
}

/** Approves what was read, unless it was written anew since; whether it was. */
export async function putApproval(
  tx: Tx,
  { conferenceId, dayOn, revision }: EditionDay & { revision: number },
  { byId, at }: { byId: string; at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(edition)
    .set({ approvedById: byId, approvedAt: at })
    .where(and(eq(edition.conferenceId, conferenceId), eq(edition.dayOn, dayOn), eq(edition.revision, revision)))
    .returning({ id: edition.id })
  return rows.length > 0
}

/** Since when the day's digests wait and for whom to release them; nothing where they go. */
export async function putHold(tx: Tx, id: string, held: { byId: string; at: Date } | null): Promise<void> {
  await tx
    .update(edition)
    .set({ heldById: held?.byId ?? null, heldAt: held?.at ?? null })
    .where(eq(edition.id, id))
}

/** Of these numbers, those that can be read in the conference. */
export async function numbersToRead(tx: Tx, conferenceId: string, numbers: number[]): Promise<number[]> {
  const rows = await tx.execute<{ number: number }>(sql`
    select number from contribution where conference_id = ${conferenceId} and withdrawn_at is null
      and number in (select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))`)
  return rows.map(({ number }) => number)
}
