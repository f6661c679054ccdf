import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Wanted } from '@/db/queries/search/answers'
import { searchStatement } from '@/db/queries/search/page'
import { askedBy, fold } from '@/lib/search/rules'
import { searchContributions } from '@/lib/search/search-contributions'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

let here: Stage

/**
 * Three thousand contributions of a thousand people, each with words of its own and some that stand in all or half; a
 * thousand at a time, since no statement may take long.
 */
beforeAll(async () => {
  here = await stage()
  const { db } = await import('@/db/client')
  const { conference, thread } = here
  await db.execute(sql`
    insert into participant (conference_id, display, name, country, sector, language, zone, rhythm, digested_to, mail_token,
      registered_at)
    select ${conference.id}, 'pseudonym', 'Personne ' || n, 'MA', 'individual', 'fr', 'Europe/Rome', 'none', now(),
      'plan' || n, now() from generate_series(1, 1000) n`)
  for (const from of [1, 1001, 2001])
    await db.execute(sql`
    insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words, submitted_at,
      published_at, number, root_number)
    select ${conference.id}, ${thread.id}, (select id from participant where mail_token = 'plan' || 1 + n % 1000),
      gen_random_uuid(), (array['fr', 'it', 'ar', 'en'])[1 + n % 4], '{}', '',
      'Partout le même début, ' || case n % 2 when 0 then 'العودة إلى البلاد' else 'la coopération' end || ', puis '
        || (select string_agg('mot' || translate((n * 13 + m)::text, '0123456789', 'abcdefghij'), ' ')
          from generate_series(1, 12) m), 20, now(), now(), n, n
    from generate_series(${from}::int, ${from}::int + 999) n`)
  await db.execute(sql`update conference set last_number = 3000 where id = ${conference.id}`)
  await db.execute(sql`vacuum analyze contribution, participant, word, thread, session, conference`)
})

const wanted = (typed: string, more: Partial<Wanted> = {}): Wanted => ({
  slug: here.conference.slug,
  ...askedBy(typed),
  filters: { author: '' },
  after: null,
  limit: 20,
  ...more,
})

interface Step {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Step[]
}

const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)]

async function planOf(asked: Wanted, spelling: 'as-typed' | 'similar' = 'as-typed') {
  const { db } = await import('@/db/client')
  const [row] = await db.execute<{ 'QUERY PLAN': { Plan: Step }[] }>(
    sql`explain (format json) ${searchStatement(asked, spelling)}`,
  )
  const steps = row ? stepsOf(row['QUERY PLAN'][0]?.Plan as Step) : []
  const readWhole = steps.filter((step) => step['Node Type'].includes('Seq Scan')).map((step) => step['Relation Name'])
  return { readWhole, indexes: steps.map((step) => step['Index Name']) }
}

const large = ['contribution', 'participant', 'word']

test.each([
  ['a word that stands everywhere', () => planOf(wanted('partout'))],
  ['a rare word', () => planOf(wanted('motbcd'))],
  ['an Arabic word', () => planOf(wanted('عوده'))],
  ['a beginning', () => planOf(wanted('mot'))],
  ['a phrase', () => planOf(wanted('"la coopération" puis'))],
  ['a later page', () => planOf(wanted('partout', { after: { rank: 400, number: 1500 } }))],
  ['a number', () => planOf(wanted('17'))],
  [
    'a word of one session, language and country',
    () => planOf(wanted('partout', { filters: { session: 1, language: 'fr', country: 'MA', author: '' } })),
  ],
  ['a slip', () => planOf(wanted('partuot'), 'similar')],
])('%s is found without reading the whole of a large table', async (_, plan) => {
  const { readWhole, indexes } = await plan()
  expect(readWhole.filter((name) => name && large.includes(name))).toEqual([])
  expect(indexes).toContain('contribution_search')
})

const beginningWithAuthor = ['contribution_by_author', 'contribution_own_numbers']

test.each(['', 'partout'])('what somebody wrote is found by their name’s index (%s)', async (typed) => {
  const { readWhole, indexes } = await planOf(wanted(typed, { filters: { author: fold('Personne 7') } }))
  expect(readWhole.filter((name) => name && large.includes(name))).toEqual([])
  expect(indexes).toContain('participant_by_name')
  expect(beginningWithAuthor.some((name) => indexes.includes(name))).toBe(true)
})

test('of what stands everywhere the newest are shown, of what is rare all, wherever it stands', async () => {
  const search = (q: string, more = {}) =>
    here.anonymous.does(searchContributions, { slug: here.conference.slug, q, ...more })
  const common = await search('partout')
  expect([common.isTooMany, common.total, common.found.map(({ number }) => number)]).toEqual([
    true,
    500,
    Array.from({ length: 20 }, (_, index) => 3000 - index),
  ])
  expect(await search('coopération')).toMatchObject({ total: 500, found: [{ number: 2999 }, ...nineteenMore()] })
  const first = await search('"motbe"')
  expect([first.isTooMany, first.found.map(({ number }) => number)]).toEqual([false, [1]])
  expect(await search('partout "motbe"')).toMatchObject({ total: 1, found: [{ number: 1 }] })
  expect(await search('partout', { author: 'Personne 2' })).toMatchObject({
    total: 3,
    found: [2001, 1001, 1].map((number) => ({ number })),
  })
})

const nineteenMore = () => Array.from({ length: 19 }, (_, index) => ({ number: 2997 - 2 * index }))
