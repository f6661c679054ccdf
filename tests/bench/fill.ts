import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Room } from './place'

const words = `Je suis rentré à Khouribga en 2019 après onze ans à Turin. La banque m'a demandé trois garants que personne n'a.
Nous avons donc commencé à quatre, avec ce que chacun avait mis de côté, et une part louée d'un atelier.`
const html = `<p>${words.replace('\n', '</p><p>')}</p>`.repeat(2)
const plain = `${words}\n${words}`
const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: plain }] }] }

const inAll = (text: string) => JSON.stringify({ fr: text, it: text, ar: 'حوار حول الهجرة والعودة', en: text })

export interface Conference {
  id: string
  slug: string
  threadId: string
  moderatorEmail: string
}

interface Wish {
  slug: string
  /** How many are registered; the first ten of them write. */
  people: number
  contributions: number
  /** How many wait for a decision. */
  waiting?: number
}

/** A conference with one open session and one thread, every fourth contribution an answer to the one before. */
export async function fillConference({ db }: Room, wish: Wish): Promise<Conference> {
  const { slug, people, contributions, waiting = 0 } = wish
  const title = inAll(`Migration et retour ${slug}`)
  const [made] = await db.execute<{ id: string; thread_id: string }>(sql`
    with c as (insert into conference (slug, title, welcome, rules, created_at, last_number)
        values (${slug}, ${title}::jsonb, ${title}::jsonb, '{}', now() - interval '20 days', ${contributions}) returning id),
      s as (insert into session (conference_id, position, title, note, opens_at, closes_at, late_until)
        select id, 1, ${title}::jsonb, ${title}::jsonb, now() - interval '5 days', now() + interval '5 days',
          now() + interval '7 days' from c returning id, conference_id)
    insert into thread (conference_id, session_id, position, title, published)
      select conference_id, id, 1, ${title}::jsonb, ${contributions} from s returning conference_id as id, id as thread_id`)
  const { id = '', thread_id: threadId = '' } = made ?? {}
  await fillPeople(db, { id, slug, people })
  await fillThread(db, { id, threadId, contributions, waiting })
  await db.execute(sql`select diwan_recount(id) from session where conference_id = ${id}`)
  await db.execute(sql`analyze`)
  return { id, slug, threadId, moderatorEmail: `${slug}.moderator@example.org` }
}

interface Texts {
  id: string
  threadId: string
  contributions: number
  waiting: number
}

async function fillThread(db: Room['db'], { id, threadId, contributions, waiting }: Texts): Promise<void> {
  await db.transaction(async (tx) => {
    // Ten thousand at once, each with what it is found by, take longer than a statement of ours may.
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`
      insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at,
        published_at, number, root_number)
      select ${id}, ${threadId}, (array(select id from participant where conference_id = ${id} order by name limit 10))[1 + n % 10],
        gen_random_uuid(), (array['fr', 'it', 'ar', 'en'])[1 + n % 4], ${JSON.stringify(doc)}::jsonb, ${html}, ${plain}, 70,
        now() - interval '4 days' + n * interval '1 second', now() - interval '4 days' + n * interval '1 second', n,
        case when n % 4 = 0 then n - 1 else n end
      from generate_series(1, ${contributions}::int) n`)
    await tx.execute(sql`
      insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at)
      select ${id}, ${threadId}, (select id from participant where conference_id = ${id} and role = 'participant' order by name limit 1),
        gen_random_uuid(), 'fr', ${JSON.stringify(doc)}::jsonb, ${html}, ${plain}, 70, now()
      from generate_series(1, ${waiting}::int) n`)
  })
}

interface People {
  id: string
  slug: string
  people: number
}

/** A quarter in each language, all with their digest at seven in Rome, their last one yesterday; one who moderates. */
export async function fillPeople(db: Room['db'], { id, slug, people }: People): Promise<void> {
  const token = randomBytes(8).toString('hex')
  await db.execute(sql`
    with who as (select n, case when n = 0 then 'moderator' else 'reader' || n end as name,
        (array['fr', 'it', 'ar', 'en'])[1 + n % 4] as language from generate_series(0, ${people}::int) n),
      p as (insert into person (email, locale, zone, created_at)
        select ${slug}::text || '.' || name || '@example.org', language, 'Europe/Rome', now() from who returning id, email)
    insert into participant (conference_id, person_id, role, display, name, city, country, sector, language, zone, rhythm,
      digested_to, mail_token, registered_at)
    select ${id}, p.id, case when n = 0 then 'moderator' else 'participant' end, 'first-name', name, 'Torino', 'IT',
      'individual', language, 'Europe/Rome', case when n = 0 then 'none' else 'daily' end,
      now() - interval '10 days', ${token}::text || ${slug}::text || n, now()
    from who join p on p.email = ${slug}::text || '.' || name || '@example.org'`)
}
