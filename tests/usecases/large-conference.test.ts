import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { askedBy } from '@/lib/search/rules'
import { type Filled, LARGE, largeBesideSmall, WAITING } from '../support/large'
import { plansOf } from '../support/plans'
import { onStage } from '../support/stage'

onStage()

let filled: { small: Filled; large: Filled }
beforeAll(async () => {
  filled = await largeBesideSmall()
}, 120_000)

/** How many a digest looks at. */
const DIGEST = 2000

/** For each question anew, or once for whoever asks: Postgres changes over to the second after five times. */
const kinds = ['force_custom_plan', 'force_generic_plan'] as const

interface Read {
  at: Filled
  db: Db
  personId: string
}

const page = ({ at }: Read, after: number | null) => ({
  slug: at.slug,
  position: 1,
  after: after === null ? null : { root: after, number: after },
  limit: 20,
  line: null,
})

/** The number at this part of the first thread, which has every fortieth. */
const numberAt = ({ contributions }: Filled, part: number) => Math.floor((contributions * part) / 160) * 160 + 1

const programme = () => import('@/db/queries/programme')

const search = async ({ at, db }: Read, typed: string, spelling: 'as-typed' | 'similar' = 'as-typed') => {
  const { readSearch } = await import('@/db/queries/search/page')
  const wanted = { slug: at.slug, ...askedBy(typed), filters: { author: '' }, after: null, limit: 20 }
  return readSearch(db, wanted, spelling)
}

const desk = () => import('@/db/queries/desk/queue')

const news = async ({ db }: Read, stream: string, after: number) =>
  (await import('@/db/queries/news')).newsAfter(db, { stream, after })

const thread = async (read: Read, part: number | null) => {
  const { readThreadPage } = await import('@/db/queries/threads')
  const { contributionViewIn } = await import('@/db/queries/views')
  const after = part === null ? null : numberAt(read.at, part)
  return readThreadPage(read.db, page(read, after), contributionViewIn('fr'))
}

/** What is read, and how many contributions it may take in its hand, however many there are: a few pages' worth. */
const reads: [what: string, most: number, read: (read: Read) => Promise<unknown>][] = [
  ['the programme', 10, async ({ at, db }) => (await programme()).readProgramme(db, { slug: at.slug, latest: 6 })],
  // Of each of its ten threads a hundred unanswered are counted, or unread, and no more.
  [
    'a session',
    1000,
    async ({ at, db }) => (await programme()).readSession(db, { slug: at.slug, position: 1, quietHours: 24 }),
  ],
  ['the first page of a thread', 21, (read) => thread(read, null)],
  ['a page in its middle', 21, (read) => thread(read, 0.5)],
  ['its last page', 21, (read) => thread(read, 0.95)],
  [
    'what somebody who writes much has in a thread',
    // Their own in this thread, or a hundred unread.
    LARGE / 40 / 5,
    async (read) =>
      (await import('@/db/queries/reading/own')).ownInThread(read.db, { ...page(read, null), personId: read.personId }),
  ],
  [
    'what they have not read of a session',
    // Their own is passed over.
    1200,
    async ({ at, db, personId }) =>
      (await import('@/db/queries/reading/marks')).ownReading(db, { slug: at.slug, personId, session: 1 }),
  ],
  // The newest five hundred are put in order, and found among the newest thousands.
  ['a common word', 1500, (read) => search(read, 'coopération')],
  ['a rare word', 10, (read) => search(read, 'rarissime')],
  ['an Arabic word', 1500, (read) => search(read, 'التعاون')],
  ['a slip', 10, (read) => search(read, 'rarisime', 'similar')],
  ['what came after a number', 200, (read) => news(read, `thread:${read.at.threadId}`, read.at.told - 500)],
  // What waits is counted once.
  ['what the desk was told', WAITING, (read) => news(read, `desk:${read.at.id}`, 0)],
  [
    'what waits at the desk',
    2 * WAITING,
    async ({ at, db, personId }) => (await desk()).readQueue(db, { slug: at.slug, personId, limit: 20 }),
  ],
]

const ever = { from: '2020-01-01T00:00:00Z', to: '2040-01-01T00:00:00Z' }
const digest = async ({ at, db }: Read) =>
  (await import('@/db/queries/digests/news')).newsBetween(db, { conferenceId: at.id, ...ever })
reads.push(['what a digest of all there ever was chooses from', 2 * DIGEST + 10, digest])

test('a digest looks at the latest, and counts what was published before', async () => {
  const { db } = await import('@/db/client')
  const news = await digest({ at: filled.large, db, personId: '' })
  expect(news?.items).toHaveLength(DIGEST)
  expect(news?.before).toBe(LARGE - DIGEST)
})

const large = ['contribution', 'participant', 'word', 'event', 'person']

describe.each(['large', 'small'] as const)('of the %s of two conferences', (which) => {
  test.each(reads)('%s is read without going through a table', async (_, most, read) => {
    const { db } = await import('@/db/client')
    const [somebody] = await db.execute<{ id: string }>(sql`
      select person_id as id from participant p where conference_id = ${filled[which].id}
      order by (select count(*) from contribution k where k.author_id = p.id) desc limit 1`)
    const at = { at: filled[which], personId: somebody?.id ?? '' }
    for (const kind of kinds) {
      const [plan, ...others] = await plansOf((asked) => read({ ...at, db: asked }), kind)
      expect(others).toEqual([])
      expect(plan?.scanned.filter((table) => large.includes(table))).toEqual([])
      expect(plan?.rowsOf('contribution')).toBeLessThanOrEqual(most)
      expect(plan?.rowsOf('participant')).toBeLessThanOrEqual(200)
    }
  })
})
