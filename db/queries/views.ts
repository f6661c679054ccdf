import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Locale } from '@/lib/text/locales'

/** Runs a query whose one column is JSON, so that a whole page is one round trip. Instants come as ISO 8601 texts. */
export async function readJson<T>(db: Db | Tx, query: SQL): Promise<T | undefined> {
  const [row] = await db.execute<{ json: T | null }>(query)
  return row?.json ?? undefined
}

/** What stands beside a name, as its bearer chose; `p` participant. */
export const shownDetail = sql`case when p.display = 'full' then p.organisation
  when p.display = 'first-name' then p.city end`

/** How many are registered in conference `c`; who is relayed is not. */
export const registered = sql`coalesce((select people from registered where conference_id = c.id), 0)`

/** Those whose texts participant `p` answers for: themselves, and whom they relay. */
export const ownIds = sql`array(select p.id union all select w.id from participant w where w.relayed_by_id = p.id)`

/** By which association somebody is relayed, as its own participant is shown; nothing for who writes themselves. */
export const relayNameOf = (y: SQL) =>
  sql`case when ${y}.display = 'full' then coalesce(${y}.organisation, ${y}.name) else ${y}.name end`

export const relayName = relayNameOf(sql`y`)
/** The text of contribution `k` with those it mentions as they are shown now. */
export const htmlShown = sql`diwan_named_html(k.html, k.mentions)`
export const plainShown = sql`diwan_named(k.plain, k.mentions)`

/** Whether contribution `k` is an empty place: taken back by its author, or hidden by the desk. */
const goneHow = sql`case when k.withdrawn_at is null then to_json(false) when exists (select from hiding h
  where h.contribution_id = k.id and h.restored_at is null) then to_json('hidden'::text) else to_json(true) end`

const none = sql`'[]'::json`

/** What is shown of contribution `k` in other languages: in one, or in all for those who read many. */
const renderingsIn = (language: Locale | 'all') => sql`coalesce((
  select json_agg(json_build_object('language', g.language, 'kind', g.kind, 'title', g.title, 'html', g.html,
    'checkedBy', m.name, 'ofRevision', g.of_revision, 'stale', g.of_revision < k.revision) order by g.language, g.kind)
  from rendering g left join participant m on m.id = g.checked_by_id
  where g.contribution_id = k.id and g.ended_at is null and (g.checked_at is not null or g.made_by_id is null)
    ${language === 'all' ? sql`` : sql`and g.language = ${language}`}), ${none})`

/**
 * A published contribution as its readers see it: `k` contribution, `p` its author, `y` who relayed it, if anybody, `r`
 * what it answers, `s` its session.
 * A withdrawn one is an empty place that keeps its number: neither text nor author leave the database.
 */
const viewWith = (renderings: SQL) => sql`json_build_object(
  'number', k.number, 'rootNumber', k.root_number, 'replyToNumber', r.number,
  'author', json_build_object(
    'shownAs', case when k.withdrawn_at is null then p.name else '' end,
    'detail', case when k.withdrawn_at is null then ${shownDetail} end,
    'country', case when k.withdrawn_at is null then p.country else 'ZZ' end,
    'expert', k.withdrawn_at is null and p.role = 'expert',
    'relayedBy', case when k.withdrawn_at is null then ${relayName} end),
  'asks', k.withdrawn_at is null and exists (select from ask where contribution_id = k.id),
  'language', k.language,
  'title', case when k.withdrawn_at is null then k.title end,
  'html', case when k.withdrawn_at is null then ${htmlShown} else '' end,
  'submittedAt', k.submitted_at, 'publishedAt', k.published_at,
  'revisedAt', case when k.withdrawn_at is null then k.revised_at end,
  'late', k.submitted_at >= s.closes_at, 'withdrawn', ${goneHow},
  'useful', case when k.withdrawn_at is null then k.useful else 0 end,
  'lived', case when k.withdrawn_at is null then k.lived else 0 end,
  'renderings', case when k.withdrawn_at is null then ${renderings} else ${none} end)`

/** The same where only the original is shown. */
export const contributionView = viewWith(none)

/** With its renderings in one language, or in all of them for readers of each. */
export const contributionViewIn = (language: Locale | 'all') => viewWith(renderingsIn(language))

export const contributionTables = sql`contribution k
  join participant p on p.id = k.author_id
  left join participant y on y.id = p.relayed_by_id
  join thread t on t.id = k.thread_id
  join session s on s.id = t.session_id
  left join contribution r on r.id = k.reply_to_id`

/** Why a closed thread `t` is closed: the reason of who closed it last. */
export const closedBecause = sql`(case when t.closed_at is not null then (select d.reason from thread_decision d
  where d.thread_id = t.id and d.kind = 'closed' order by d.at desc limit 1) end)`

/** A session as its open pages show it: the box, and why it was last moved; `s` session, `c` conference. */
export const sessionNewsFields = sql`'id', s.id, 'opensAt', s.opens_at, 'closesAt', s.closes_at,
  'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
  'extension', (select json_build_object('reason', x.reason, 'language', x.language, 'at', x.at,
    'closedBefore', x.closed_before) from extension x where x.session_id = s.id order by x.at desc limit 1)`

/**
 * Where no conference is named, the newest that has begun and is neither archived nor a sandbox; one that is still being prepared does
 * not take the place of one that runs. `c` conference.
 */
export const newestConference = sql`order by c.sandboxed_at is not null, c.archived_at is not null, not exists (
  select 1 from session b where b.conference_id = c.id and b.opens_at <= diwan_now()), c.created_at desc limit 1`
