import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { holding } from '@/db/schema'
import type { HoldingActKind } from '@/lib/moderation/protecting/rules'
import type { FindingKind } from '@/lib/text/finding/kinds'
import type { ContributionLanguage } from '@/lib/text/locales'
import { readJson } from '../views'

/** A text as it is kept apart. */
export type HeldText = Pick<
  typeof holding.$inferInsert,
  'title' | 'doc' | 'html' | 'plain' | 'words' | 'cites' | 'mentions' | 'found'
>

interface Held {
  contributionId: string
  revision: number
  now: Date
}

/** Keeps a text apart, and that it was. Its place must hold an empty one. */
export async function insertHolding(tx: Tx, { contributionId, revision, now }: Held, text: HeldText): Promise<void> {
  await tx.insert(holding).values({ ...text, contributionId, revision, heldAt: now })
  await insertAct(tx, { contributionId, revision, now, kind: 'held', found: text.found })
}

interface NewAct extends Held {
  kind: HoldingActKind
  found: FindingKind[]
  byId?: string
}

async function insertAct(tx: Tx, { contributionId, revision, now, kind, found, byId }: NewAct): Promise<void> {
  await tx.execute(sql`
    insert into holding_act (contribution_id, revision, kind, found, by_id, at)
    values (${contributionId}, ${revision}, ${kind}, array(select json_array_elements_text(${JSON.stringify(found)}::json)),
      ${byId ?? null}, ${now.toISOString()}::timestamptz)`)
}

interface Ended {
  contributionId: string
  kind: 'replaced' | 'withdrawn' | 'released'
  now: Date
  byId?: string
}

/** Deletes what is held of a contribution for good, and says why. */
export async function endHoldings(tx: Tx, { contributionId, kind, now, byId }: Ended): Promise<void> {
  await tx.execute(sql`
    with gone as (delete from holding where contribution_id = ${contributionId} returning *)
    insert into holding_act (contribution_id, revision, kind, found, by_id, at)
    select contribution_id, revision, ${kind}, found, ${byId ?? null}::uuid, ${now.toISOString()}::timestamptz from gone`)
}

/** From now on its days are counted: whatever the desk decided, nobody needs the original any more. */
export async function countDays(tx: Tx, contributionId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update holding set decided_at = ${now.toISOString()}::timestamptz
    where contribution_id = ${contributionId} and decided_at is null`)
}

/** Deletes what was decided before an instant. How many. */
export async function purgeHoldings(tx: Tx, { decidedBefore, now }: { decidedBefore: Date; now: Date }) {
  const gone = await tx.execute(sql`
    with gone as (delete from holding where decided_at < ${decidedBefore.toISOString()}::timestamptz returning *)
    insert into holding_act (contribution_id, revision, kind, found, at)
    select contribution_id, revision, 'purged', found, ${now.toISOString()}::timestamptz from gone returning id`)
  return gone.length
}

/** That a moderator has read it, or decided to protect its author. */
export const noteOpened = (tx: Tx, by: Held & { byId: string }) => insertAct(tx, { ...by, kind: 'opened', found: [] })
export const noteProtected = (tx: Tx, by: Held & { byId: string }) =>
  insertAct(tx, { ...by, kind: 'protected', found: [] })

export async function hasOpened(tx: Tx, { contributionId, revision, byId }: Omit<Held, 'now'> & { byId: string }) {
  const [row] = await tx.execute(sql`
    select 1 from holding_act where contribution_id = ${contributionId} and revision = ${revision} and kind = 'opened'
      and by_id = ${byId} limit 1`)
  return row !== undefined
}

/** Puts a text back into its place, where a moderator saw that it exposes nobody. */
export async function releaseHolding(tx: Tx, { contributionId, now, byId }: Omit<Held, 'revision'> & { byId: string }) {
  await tx.execute(sql`
    update contribution k set title = h.title, doc = h.doc, html = h.html, plain = h.plain, words = h.words,
      cites = h.cites, mentions = h.mentions
    from holding h where h.contribution_id = k.id and h.revision = k.revision and k.id = ${contributionId}`)
  await tx.execute(sql`
    update revision v set title = h.title, doc = h.doc, html = h.html, plain = h.plain, words = h.words,
      cites = h.cites, mentions = h.mentions
    from holding h where h.contribution_id = v.contribution_id and h.revision = v.revision
      and v.contribution_id = ${contributionId}`)
  await endHoldings(tx, { contributionId, kind: 'released', now, byId })
}

export interface DeskHolding {
  conferenceId: string
  contributionId: string
  revision: number
  found: FindingKind[]
  heldAt: string
  decidedAt: string | null
  title: string | null
  html: string
  doc: (typeof holding.$inferSelect)['doc']
  /** Who has read it, and when first. */
  openedBy: { id: string; name: string; at: string }[]
}

/** What is held of a contribution, with who has read it. */
export function holdingOf(db: Db, { slug, contributionId }: { slug: string; contributionId: string }) {
  return readJson<DeskHolding>(
    db,
    sql`
    select json_build_object('conferenceId', k.conference_id, 'contributionId', k.id, 'revision', h.revision,
      'found', h.found, 'heldAt', h.held_at, 'decidedAt', h.decided_at, 'title', h.title, 'doc', h.doc,
      'html', diwan_named_html(h.html, h.mentions),
      'openedBy', coalesce((select json_agg(json_build_object('id', o.by_id, 'name', o.name, 'at', o.at) order by o.at)
        from (select a.by_id, p.name, min(a.at) as at from holding_act a join participant p on p.id = a.by_id
          where a.contribution_id = k.id and a.revision = h.revision and a.kind = 'opened' group by 1, 2) o), '[]')) as json
    from holding h join contribution k on k.id = h.contribution_id join conference c on c.id = k.conference_id
    where c.slug = ${slug} and k.id = ${contributionId} order by h.revision desc limit 1`,
  )
}

export interface OwnHolding {
  conferenceId: string
  authorId: string
  contributionId: string
  revision: number
  found: FindingKind[]
  language: ContributionLanguage
  title: string | null
  doc: DeskHolding['doc']
  cites: string[]
  mentions: string[]
  /** Of those it mentions, in their order, as they are shown now. */
  names: string[] | null
}

/** The same for whoever wrote it. */
export function ownHolding(db: Db | Tx, contributionId: string): Promise<OwnHolding | undefined> {
  return readJson<OwnHolding>(
    db,
    sql`
    select json_build_object('conferenceId', k.conference_id, 'authorId', coalesce(p.relayed_by_id, p.id),
      'contributionId', k.id, 'revision', h.revision, 'found', h.found, 'title', h.title, 'doc', h.doc,
      'language', coalesce(v.language, k.language), 'cites', h.cites, 'mentions', h.mentions, 'names', (select json_agg(m.name order by a.n) from unnest(h.mentions) with ordinality as a (id, n)
        join participant m on m.id = a.id)) as json
    from holding h join contribution k on k.id = h.contribution_id join participant p on p.id = k.author_id
      left join revision v on v.contribution_id = k.id and v.revision = h.revision
    where k.id = ${contributionId} order by h.revision desc limit 1`,
  )
}

/** Since when something of it is held; nothing where nothing is. */
export async function heldSince(db: Db, contributionId: string): Promise<Date | null> {
  const [row] = await db
    .select({ heldAt: holding.heldAt })
    .from(holding)
    .where(eq(holding.contributionId, contributionId))
  return row?.heldAt ?? null
}

/** Whether anything of it is held. */
export const isHeld = sql`exists (select from holding h where h.contribution_id = k.id)`

const empty = sql`title = null, doc = '{"type":"doc","content":[{"type":"paragraph"}]}', html = '', plain = '', words = 0,
  cites = '{}', mentions = '{}'`

/**
 * Moves the text of a revision that waits to where it is held. What its author wrote before it goes as well, and what mails
 * repeated of it: it was not published, and nobody has said that it exposes less.
 */
export async function moveToHolding(tx: Tx, { contributionId, revision, now }: Held): Promise<void> {
  const at = now.toISOString()
  await tx.execute(sql`
    insert into holding (contribution_id, revision, title, doc, html, plain, words, cites, mentions, found, held_at)
    select ${contributionId}, revision, title, doc, html, plain, words, cites, mentions, '{}', ${at}::timestamptz
    from (select revision, title, doc, html, plain, words, cites, mentions from contribution where id = ${contributionId}
      union all select revision, title, doc, html, plain, words, cites, mentions from revision
      where contribution_id = ${contributionId}) t
    where revision = ${revision} limit 1`)
  await tx.execute(sql`update contribution set ${empty} where id = ${contributionId} and number is null`)
  await tx.execute(sql`update revision set ${empty} where contribution_id = ${contributionId} and published_at is null`)
  await tx.execute(sql`
    update delivery set data = data || '{"text":""}' where data ? 'text'
      and cause in (select 'decision:' || id from decision where contribution_id = ${contributionId})`)
}

/** Forms with this key that were refused before it was taken. */
export async function dropOutcomesOf(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`delete from outcome where fields ->> 'key' = ${key}`)
}
