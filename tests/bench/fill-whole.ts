import { sql } from 'drizzle-orm'
import { fillPeople } from './fill'
import type { Room } from './place'

const AT_ONCE = 5000
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

/**
 * A whole conference: four sessions of ten threads, all open, its contributions dealt out to them in turn, every fourth an
 * answer. «coopération» stands in all French ones, «rarissime» in five of the conference, «التعاون» in the Arabic ones.
 */
export async function fillWhole({ db }: Room, wish: Wish): Promise<{ id: string; threadId: string }> {
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
  for (let before = 0; before < contributions; before += AT_ONCE)
    await fillNumbers(db, { id, from: before + 1, to: Math.min(before + AT_ONCE, contributions) })
  await db.execute(sql`select diwan_recount(id) from session where conference_id = ${id}`)
  await fillEvents(db, threadId)
  return { id, threadId }
}

interface Numbers {
  id: string
  from: number
  to: number
}

async function fillNumbers(db: Room['db'], { id, from, to }: Numbers): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`
      with who as (select array_agg(id) as ids from participant where conference_id = ${id} and role = 'participant'),
        place as (select array_agg(id order by position) as ids from thread where conference_id = ${id})
      insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at,
        published_at, number, root_number)
      select ${id}, place.ids[1 + (n - 1) % 40], who.ids[1 + n % cardinality(who.ids)], gen_random_uuid(),
        (array['fr', 'it', 'ar', 'en'])[1 + n / 40 % 4], ${doc}::jsonb, '<p>' || said || '</p>', said, 12,
        now() - interval '4 days' + n * interval '1 second', now() - interval '4 days' + n * interval '1 second', n,
        case when (n - 1) / 40 % 4 = 3 then n - 40 else n end
      from who, place, generate_series(${from}::int, ${to}::int) n, lateral (select
        case when n / 40 % 4 = 2 then 'نتحدث هنا عن التعاون بين البلدين ' else 'La coopération au pays commence par une mutuelle ' end
        || 'mot' || translate((n % 997)::text, '0123456789', 'abcdefghij')
        || case when n in (7, 107, 207, 307, 407) then ' rarissime' else '' end as said) texts`)
  })
}

/** What one thread has to tell: its first five hundred publications. */
async function fillEvents(db: Room['db'], threadId: string): Promise<void> {
  const stream = `thread:${threadId}`
  await db.execute(sql`
    insert into event (stream, number, type, facts, at)
    select ${stream}, (row_number() over (order by k.number))::bigint, 'contribution.published', json_build_object('type', 'contribution.published',
      'conferenceId', k.conference_id, 'threadId', k.thread_id, 'sessionId', t.session_id, 'contributionId', k.id,
      'number', k.number, 'authorId', k.author_id)::jsonb, now()
    from generate_series(1, 500) n
      join lateral (select * from contribution where thread_id = ${threadId} order by number offset n % 25 limit 1) k on true
      join thread t on t.id = k.thread_id`)
  await db.execute(sql`insert into stream values (${stream}, 500)`)
}
