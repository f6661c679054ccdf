import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { libraryOf } from '../support/library'
import { plansOf } from '../support/plans'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

let here: Stage

/** Three thousand documents of two conferences, half of each accepted; of the others a few wait, the rest is settled. */
beforeAll(async () => {
  here = await stage()
  const { db } = await import('@/db/client')
  for (const at of [here, await stage()])
    await db.execute(sql`
    insert into document (conference_id, title, language, file_name, kind, size, proposed_at, proposed_by_id, accepted_at,
      accepted_by_id, declined_at, ended_by_id, reason)
    select ${at.conference.id}, '{"fr": "Guide"}', (array['fr', 'it', 'ar', 'en'])[1 + n % 4], 'guide.pdf', 'pdf', 1000,
      now() - n * interval '1 hour', ${at.amina.participantId},
      case when n % 2 = 0 then now() - n * interval '1 hour' end, case when n % 2 = 0 then ${at.claire.participantId}::uuid end,
      case when n % 2 = 1 and n > 20 then now() end, case when n % 2 = 1 and n > 20 then ${at.claire.participantId}::uuid end,
      case when n % 2 = 1 and n > 20 then 'rights' end
    from generate_series(1, 1500) n`)
  await db.execute(sql`vacuum analyze document, participant, session, conference`)
})

async function planOf(more: object = {}) {
  const { readLibrary } = await import('@/db/queries/library/read')
  const who = { own: [here.bruno.participantId], mayDecide: [here.conference.id] }
  const [plan, ...others] = await plansOf((db) =>
    readLibrary(db, { slug: here.conference.slug, ...who, limit: 20, ...more }),
  )
  expect(others).toEqual([])
  return plan
}

/** As far down as the thousandth hour. */
async function deep(): Promise<string> {
  const { db } = await import('@/db/client')
  const [row] = await db.execute<{ id: string }>(sql`select id from document
    where conference_id = ${here.conference.id} and accepted_at < now() - interval '1000 hours'
    order by accepted_at desc limit 1`)
  return row?.id ?? randomUUID()
}

test.each([
  ['the first page', async () => ({})],
  ['a page far down', async () => ({ after: await deep() })],
])('%s of a large library takes in its hand what it shows, by the index of each list', async (_, asked) => {
  const plan = await planOf(await asked())
  expect(plan?.scanned).not.toContain('document')
  expect(plan?.indexes).toEqual(expect.arrayContaining(['document_listed', 'document_waiting', 'document_of_proposer']))
  // Twenty and one more; of those that wait, all ten.
  expect(plan?.rowsOf('document')).toBeLessThanOrEqual(21)
})

test('the documents of one language are found by the index of the list', async () => {
  const plan = await planOf({ language: 'ar' })
  expect(plan?.scanned).not.toContain('document')
  expect(plan?.indexes).toContain('document_listed')
})

test('how many wait is counted by the index of those that do', async () => {
  const { readQueue } = await import('@/db/queries/desk/queue')
  const [plan] = await plansOf((db) => readQueue(db, { personId: null, slug: here.conference.slug, limit: 20 }))
  expect(plan?.scanned).not.toContain('document')
  expect(plan?.indexes).toContain('document_waiting')
})

test('page after page, each document is shown once', async () => {
  const seen: string[] = []
  for (let after: string | null = null; ; ) {
    const { listed, next } = await libraryOf(here, here.anonymous, after ? { after } : {})
    seen.push(...listed.map(({ id }) => id))
    if (!next) break
    after = next
  }
  expect([seen.length, new Set(seen).size]).toEqual([750, 750])
})
