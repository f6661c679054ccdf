import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fillPeople } from './fill'
import type { Room } from './place'

const THREADS = 40
const AT_ONCE = 5000
/** What can be caught up with in one thread, of whichever conference. */
export const TOLD = 500
const inAll = JSON.stringify({
  fr: 'Migration et retour',
  it: 'Migrazione e ritorno',
  ar: 'الهجرة والعودة',
  en: 'Return',
})
const doc = JSON.stringify({ type: 'doc', content: [] })

interface Wish {
  slug: string
  people: number
  contributions: number
}

interface Filled {
  id: string
  /** Its first thread, and how much was told of it. */
  threadId: string
  told: number
}

/**
 * A whole conference: four sessions of ten threads, all open, its contributions dealt out to them in turn, every fourth an
 * answer and every eighth by the one who writes most. «coopération» stands in all French ones, «rarissime» in five of the conference, «التعاون» in the Arabic ones.
 */
export async function fillWhole({ db }: Room, wish: Wish): Promise<Filled> {
  const { slug, people, contributions } = wish
  const [made] = await db.execute<{ id: string; thread_id: string }>(sql`
    with c as (insert into conference (slug, title, welcome, rules, created_at, last_number)
        values (${slug}, ${inAll}::jsonb, ${inAll}::jsonb, '{}', now() - interval '20 days', ${contributions}) returning id),
      s as (insert into session (conference_id, position, title, note, opens_at, closes_at, late_until)
        select id, n, ${inAll}::jsonb, ${inAll}::jsonb, now() - interval '5 days', now() + interval '5 days',
          now() + interval '7 days' from c, generate_series(1, 4) n returning id, conference_id, position),
      t as (insert into thread (conference_id, session_id, position, title)
        select conference_id, id, (position - 1) * 10 + n, ${inAll}::jsonb from s, generate_series(1, 10) n
        returning id, conference_id, position)
    select conference_id as id, id as thread_id from t where position = 1`)
  const { id = '', thread_id: threadId = '' } = made ?? {}
  await fillPeople(db, { id, slug, people })
  // Reading alone is measured: the digests of thousands, due at once, would be sent meanwhile.
  await db.execute(sql`update participant set rhythm = 'none' where conference_id = ${id}`)
  await withoutSearch(db, async () => {
    for (let before = 0; before < contributions; before += AT_ONCE)
      await fillNumbers(db, { id, from: before + 1, to: Math.min(before + AT_ONCE, contributions) })
  })
  await unhurried(db, async (tx) => {
    await tx.execute(sql`select diwan_recount(id) from session where conference_id = ${id}`)
    await fillEvents(tx, { id, threadId })
  })
  return { id, threadId, told: Math.max(TOLD, contributions / THREADS) }
}

interface Numbers {
  id: string
  from: number
  to: number
}

/** What takes longer than a statement of ours may. */
function unhurried(db: Room['db'], work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    return work(tx as Tx)
  })
}

/** After so much was filled in: what Postgres does by itself in the following minutes, before anything is measured. */
export async function settle({ sql: lines }: Room): Promise<void> {
  const line = await lines.reserve()
  await line`set statement_timeout = 0`
  await line`vacuum analyze`
  await line`checkpoint`
  await line`reset statement_timeout`
  line.release()
}

/** The index of the search is made once, after all it is of, as decision 8 tells whoever fills in so many. */
async function withoutSearch(db: Room['db'], fill: () => Promise<void>): Promise<void> {
  const [made] = await db.execute<{ how: string }>(sql`select pg_get_indexdef('contribution_search'::regclass) as how`)
  await db.execute(sql`drop index contribution_search`)
  await fill()
  await unhurried(db, (tx) => tx.execute(sql.raw(made?.how ?? '')))
  await db.execute(sql`analyze`)
}

async function fillNumbers(db: Room['db'], { id, from, to }: Numbers): Promise<void> {
  await unhurried(db, (tx) =>
    tx.execute(sql`
      with who as (select array_agg(id order by name) as ids from participant where conference_id = ${id} and role = 'participant'),
        place as (select array_agg(id order by position) as ids from thread where conference_id = ${id})
      insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at,
        published_at, number, root_number)
      select ${id}, place.ids[1 + (n - 1) % 40], who.ids[case n / 40 % 8 when 0 then 1 else 1 + n % cardinality(who.ids) end], gen_random_uuid(),
        (array['fr', 'it', 'ar', 'en'])[1 + n / 40 % 4], ${doc}::jsonb, '<p>' || said || '</p>', said, 12,
        now() - interval '4 days' + n * interval '1 second', now() - interval '4 days' + n * interval '1 second', n,
        case when (n - 1) / 40 % 4 = 3 then n - 40 else n end
      from who, place, generate_series(${from}::int, ${to}::int) n, lateral (select
        case when n / 40 % 4 = 2 then 'نتحدث هنا عن التعاون بين البلدين ' else 'La coopération au pays commence par une mutuelle ' end
        || 'mot' || translate((n % 997)::text, '0123456789', 'abcdefghij')
        || case when n in (7, 107, 207, 307, 407) then ' rarissime' else '' end as said) texts`),
  )
}

/** What of each thread was told: every publication; of the first one at least five hundred, some of them again. */
async function fillEvents(tx: Tx, { id, threadId }: { id: string; threadId: string }): Promise<void> {
  await tx.execute(sql`
    insert into event (stream, number, type, facts, at)
    select 'thread:' || thread_id, row_number() over (partition by thread_id order by round, number), 'contribution.published',
      jsonb_build_object('type', 'contribution.published', 'conferenceId', conference_id, 'threadId', thread_id,
        'sessionId', session_id, 'contributionId', id, 'number', number, 'authorId', author_id), now()
    from (select k.*, t.session_id, count(*) over (partition by k.thread_id) as many
        from contribution k join thread t on t.id = k.thread_id where k.conference_id = ${id}) k,
      lateral generate_series(1, case k.thread_id when ${threadId} then greatest(1, ${TOLD} / many) else 1 end) round`)
  await tx.execute(sql`
    insert into stream select stream, max(number) from event where facts ->> 'conferenceId' = ${id} group by stream`)
}
