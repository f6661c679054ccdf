import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { largeBesideSmall } from '../support/large'
import { type PlanKind, plansOf } from '../support/plans'
import { onStage } from '../support/stage'

onStage()

/** Beside the hundreds that wait there already. */
const WAITING = 2000
const ALL_WAITING = 2500
const slug = 'large'
let reader: { chose: string; personId: string }
let last: string

/** Two thousand that wait beside all that was decided; one moderator has chosen what is in Arabic, another nothing. */
beforeAll(async () => {
  await largeBesideSmall()
  const { db } = await import('@/db/client')
  await db.execute(sql`
    insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at)
    select conference_id, thread_id, author_id, gen_random_uuid(), language, doc, html, plain, words,
      published_at + number * interval '1 second'
    from contribution where number <= ${WAITING} and conference_id = (select id from conference where slug = ${slug})`)
  await db.execute(sql`
    insert into desk_choice (participant_id, languages, chosen_at)
    select p.id, '{ar}', now() from participant p join conference c on c.id = p.conference_id
    where c.slug = ${slug} and p.person_id is not null order by p.id limit 1`)
  // Those of the small one are the oldest.
  await db.execute(sql`
    insert into decision (conference_id, contribution_id, revision, kind, by_id, at)
    select k.conference_id, k.id, 1, 'published', m.id, k.published_at + case c.slug when ${slug} then interval '1 day' else '0' end
    from contribution k join conference c on c.id = k.conference_id
      join lateral (select id from participant m where m.conference_id = c.id limit 1) m on true
    where k.number between 1 and 3000`)
  await db.execute(sql`vacuum analyze`)
  const people = await db.execute<{ id: string }>(sql`
    select p.person_id as id from participant p join conference c on c.id = p.conference_id
    where c.slug = ${slug} and p.person_id is not null order by p.id limit 2`)
  reader = { chose: people[0]?.id ?? '', personId: people[1]?.id ?? '' }
  const [row] = await db.execute<{ id: string }>(sql`
    select id from contribution k where number is null
    order by (select count(*) from contribution a where a.author_id = k.author_id) limit 1`)
  last = row?.id ?? ''
}, 180_000)

async function queueOf(db: Db, personId: string) {
  const { readQueue } = await import('@/db/queries/desk/queue')
  return readQueue(db, { slug, personId, limit: 20 })
}

async function aroundOf(db: Db, personId: string) {
  const { readAround } = await import('@/db/queries/desk/around')
  return readAround(db, { slug, contributionId: last, personId, reads: 'fr' })
}

async function recordOf(db: Db) {
  const { readLog } = await import('@/db/queries/record/log')
  return readLog(db, { slug: 'small', limit: 20 })
}

const reads: [what: string, most: number, read: (db: Db) => Promise<unknown>][] = [
  // All that wait are counted, by an index alone.
  ['the whole queue', ALL_WAITING, (db) => queueOf(db, reader.personId)],
  ['what somebody has chosen of it', ALL_WAITING, (db) => queueOf(db, reader.chose)],
  // Of its author and of its thread the last are looked at.
  ['what stands around a text', 200, (db) => aroundOf(db, reader.personId)],
]
/** Of the last of it, each with what was decided before. */
const RECORDED = 100
const kinds: PlanKind[] = ['force_custom_plan', 'force_generic_plan']

test.each(reads)('%s is read in one question, without going through what was decided', async (_, most, read) => {
  for (const kind of kinds) {
    const [plan, ...others] = await plansOf(read, kind)
    expect(others).toEqual([])
    expect(plan?.scanned).not.toContain('contribution')
    expect(plan?.rowsOf('contribution')).toBeLessThanOrEqual(most)
  }
})

test.each(kinds)(
  'the record of a small conference is read without going through that of a large one, by %s',
  async (kind) => {
    const [plan, ...others] = await plansOf(recordOf, kind)
    expect(others).toEqual([])
    expect(plan?.scanned).not.toContain('decision')
    expect(plan?.rowsOf('decision')).toBeLessThanOrEqual(RECORDED)
  },
)
