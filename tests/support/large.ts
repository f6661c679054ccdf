import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { fillWhole, settle } from '../bench/fill-whole'

export const SMALL = 1000
export const LARGE = 24_000
export const WAITING = 300

/** A conference of many thousands and a small one beside it, in one database, as the bench reads them. */
export async function largeBesideSmall() {
  const { connect } = await import('@/db/client')
  const url = process.env.DATABASE_URL ?? ''
  const { sql: line, db } = connect(url)
  const room = { url, sql: line, db }
  const small = { slug: 'small', contributions: SMALL, people: 50 }
  const large = { slug: 'large', contributions: LARGE, people: 2000 }
  const [few, many] = [await fillWhole(room, small), await fillWhole(room, large)]
  for (const { id } of [few, many]) await fillDesk(db, id)
  await settle(room)
  await line.end()
  return { small: { ...small, ...few }, large: { ...large, ...many } }
}

/** What waits for a decision, and what the desk was told of it. */
async function fillDesk(db: Db, conferenceId: string): Promise<void> {
  const stream = `desk:${conferenceId}`
  await db.execute(sql`
    with sent as (
      insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at)
      select conference_id, thread_id, author_id, gen_random_uuid(), 'fr', '{}', '', 'Attend', 1, now()
      from contribution where conference_id = ${conferenceId} limit ${WAITING} returning id, thread_id)
    insert into event (stream, number, type, facts, at)
    select ${stream}, row_number() over (), 'contribution.submitted', jsonb_build_object('type', 'contribution.submitted',
      'conferenceId', ${conferenceId}::text, 'threadId', thread_id, 'contributionId', id), now() from sent`)
  await db.execute(sql`insert into stream values (${stream}, ${WAITING})`)
}

export type Filled = Awaited<ReturnType<typeof largeBesideSmall>>['small']
