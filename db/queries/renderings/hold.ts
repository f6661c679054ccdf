import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { rendering } from '@/db/schema'
import type { RenderingKind } from '@/lib/renderings/rules'
import type { ContributionLanguage, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

/** A contribution that somebody renders; no page of it is there unless it is published and still has its text. */
export interface ToRender {
  contributionId: string
  conferenceId: string
  threadId: string
  number: number
  language: ContributionLanguage
  revision: number
  wordLimit: number
  /** What it cites, as its readers see it. */
  cites: { number: number; id: string }[]
}

/** Held until this transaction ends: of two who check at once, the second sees what the first has done. */
export function holdToRender(tx: Tx, contributionId: string): Promise<ToRender | undefined> {
  return readJson<ToRender>(
    tx,
    sql`
    select json_build_object('contributionId', k.id, 'conferenceId', k.conference_id, 'threadId', k.thread_id,
      'number', k.number, 'language', k.language, 'revision', k.revision, 'wordLimit', c.word_limit,
      'cites', coalesce((select json_agg(json_build_object('number', z.number, 'id', z.id)) from contribution z
        where z.id = any(k.cites)), '[]')) as json
    from contribution k join conference c on c.id = k.conference_id
    where k.id = ${contributionId} and k.number is not null and k.withdrawn_at is null for no key update of k`,
  )
}

export interface Proposal extends ToRender {
  renderingId: string
  /** Who made it, by the name permissions ask for; nobody for what a machine wrote. */
  authorId: string | null
  ended: boolean
  checked: boolean
}

/** What is proposed or drafted, with the contribution it renders held; also where it has come to its end meanwhile. */
export async function holdRendering(tx: Tx, renderingId: string): Promise<Proposal | undefined> {
  const of = await readJson<{ contributionId: string }>(
    tx,
    sql`select json_build_object('contributionId', contribution_id) as json from rendering where id = ${renderingId}`,
  )
  const held = of && (await holdToRender(tx, of.contributionId))
  // A statement of its own: whoever waited for the lock reads here what the first has committed.
  const found = await readJson<Pick<Proposal, 'renderingId' | 'authorId' | 'ended' | 'checked'>>(
    tx,
    sql`
    select json_build_object('renderingId', id, 'authorId', made_by_id, 'ended', ended_at is not null,
      'checked', checked_at is not null) as json
    from rendering where id = ${renderingId}`,
  )
  return held && found && { ...held, ...found }
}

export interface Which {
  contributionId: string
  language: Locale
  kind: RenderingKind
}

export interface Standing {
  id: string
  madeById: string | null
  checked: boolean
  ofRevision: number
}

/** What stands now: the one that is shown, and the one that is proposed beside it. */
export async function standingOf(tx: Tx, { contributionId, language, kind }: Which) {
  const standing =
    (await readJson<Standing[]>(
      tx,
      sql`
    select json_agg(json_build_object('id', id, 'madeById', made_by_id, 'checked', checked_at is not null,
      'ofRevision', of_revision)) as json
    from rendering where contribution_id = ${contributionId} and language = ${language} and kind = ${kind}
      and ended_at is null`,
    )) ?? []
  return {
    shown: standing.find(({ checked, madeById }) => checked || madeById === null),
    proposed: standing.find(({ checked, madeById }) => !checked && madeById !== null),
  }
}

export async function endRenderings(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length > 0) await tx.update(rendering).set({ endedAt: now }).where(inArray(rendering.id, ids))
}

type NewRendering = typeof rendering.$inferInsert

export async function insertRendering(tx: Tx, values: NewRendering): Promise<string> {
  const [row] = await tx.insert(rendering).values(values).returning({ id: rendering.id })
  if (!row) throw new Error('a rendering was not inserted')
  return row.id
}
