import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fillWhole } from './fill-whole'
import type { Room } from './place'

/** As many as are told of what the desk does; each is shown a part of the queue of their own. */
export const MODERATORS = 20

/** What each of the first moderators has chosen to see, by how it is called; the first sees everything. */
export const choices = {
  'the whole queue': {},
  'one language': { languages: '{it}' },
  'one session': { session: 2 },
  'one channel': { channel: 'email' },
  'those of whom nothing is published': { authors: 'first' },
} as const

interface Wish {
  slug: string
  people: number
  contributions: number
  waiting: number
}

export interface Desk extends Wish {
  id: string
  /** The addresses of those who moderate, in the order of the choices. */
  moderators: string[]
}

/** A conference in which much was decided and much waits: a third in Italian, a fifth by mail, half by newcomers. */
export async function fillDesk(room: Room, wish: Wish): Promise<Desk> {
  const { slug, people, contributions, waiting } = wish
  const { id } = await fillWhole(room, { slug, people, contributions })
  return room.db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    const moderators = await fillModerators(tx as Tx, id)
    await fillDecisions(tx as Tx, id)
    await fillWaiting(tx as Tx, id, waiting)
    return { ...wish, id, moderators }
  })
}

async function fillModerators(tx: Tx, id: string): Promise<string[]> {
  const made = await tx.execute<{ id: string; email: string }>(sql`
    with few as (select id from participant where conference_id = ${id} order by role <> 'moderator', name limit ${MODERATORS})
    update participant p set role = 'moderator' from few, person e
    where p.id = few.id and e.id = p.person_id returning p.id, e.email`)
  for (const [at, choice] of Object.values(choices).entries()) {
    const { languages = '{}', session = 0, channel = null, authors = null } = choice as Record<string, string>
    if (at > 0)
      await tx.execute(sql`insert into desk_choice (participant_id, languages, session_id, channel, authors, chosen_at)
        values (${made[at]?.id}, ${languages}::text[], (select id from session where conference_id = ${id} and position = ${session}),
          ${channel}, ${authors}, now())`)
  }
  return made.map(({ email }) => email)
}

/** Each published one was decided on once, an hour after it came. */
const fillDecisions = (tx: Tx, id: string) =>
  tx.execute(sql`
    insert into decision (conference_id, contribution_id, revision, kind, by_id, at)
    select k.conference_id, k.id, 1, 'published', (select m.id from participant m where m.conference_id = ${id} and m.role = 'moderator' limit 1),
      k.submitted_at + interval '1 hour'
    from contribution k where k.conference_id = ${id}`)

/** Those of whom nothing is published are new here, with one text each; the others have written before. */
async function fillWaiting(tx: Tx, id: string, waiting: number): Promise<void> {
  await tx.execute(sql`
    insert into participant (conference_id, display, name, country, sector, language, zone, rhythm, digested_to, mail_token, registered_at)
    select ${id}, 'pseudonym', 'newcomer' || n, 'IT', 'individual', 'it', 'Europe/Rome', 'none', now(),
      gen_random_uuid()::text, now() from generate_series(1, ${waiting}::int, 2) n`)
  await tx.execute(sql`
    with place as (select array_agg(id order by position) as ids from thread where conference_id = ${id}),
      old as (select array_agg(id order by name) as ids from participant where conference_id = ${id} and name like 'reader%' and role = 'participant'),
      new as (select array_agg(id order by name) as ids from participant where conference_id = ${id} and name like 'newcomer%')
    insert into contribution (conference_id, thread_id, author_id, key, language, channel, doc, html, plain, words, submitted_at)
    select ${id}, place.ids[1 + n % 40],
      case n % 2 when 0 then old.ids[1 + n % cardinality(old.ids)] else new.ids[1 + n / 2] end, gen_random_uuid(),
      (array['it', 'fr', 'ar'])[1 + n % 3], case n % 5 when 0 then 'email' else 'web' end,
      '{"type":"doc","content":[]}', '<p>Ce que la banque demande.</p>', 'Ce que la banque demande.', 5,
      now() - interval '1 day' + n * interval '1 second'
    from place, old, new, generate_series(1, ${waiting}::int) n`)
}
