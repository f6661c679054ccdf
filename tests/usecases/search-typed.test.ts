import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { fold } from '@/lib/search/rules'
import { hostileAddresses, hostileTexts } from '../support/hostile'
import { saying, search } from '../support/search'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

describe('answers whatever is typed', () => {
  const odd = [
    ...['', '   ', '\u0000', '\u0000coopération\u0000', '\uD800', 'a\uDFFF', '🌍', '🌍🌍 🤝', '\u202E\u200B', '\uFEFF'],
    ...[
      "'",
      '"',
      '""',
      '"""',
      '« »',
      '«coopération',
      'a"b"c"',
      '&',
      '|',
      '!',
      '<->',
      ':*',
      '!!',
      '()',
      '((',
      'a & | b',
    ],
    ...[
      'a:*',
      "a':*b",
      'a<2>b',
      '\\',
      "\\'",
      '%',
      '_',
      '*',
      '-coopération',
      'coopération:A',
      '@',
      `@${'0'.repeat(36)}`,
    ],
    ...['de la les', 'the', 'ﷺ'.repeat(200), 'é'.repeat(10_000), 'ab '.repeat(4000), '"a b c" '.repeat(2000)],
    ...['9'.repeat(300), '1e308', '-1', '0', '2147483648', 'x'.repeat(3000), 'ـ'.repeat(50), '\u0301'.repeat(500)],
  ]

  test.each([...odd, ...hostileTexts, ...hostileAddresses].map((text) => [text.slice(0, 30), text]))(
    '%s',
    async (_, text) => {
      const here = await theOne()
      for (const input of [{ q: text }, { q: 'coopération', author: text }, { q: text, session: text, after: text }])
        expect(await search(here, input.q, input)).toMatchObject({ slug: here.conference.slug })
    },
  )

  let made: Promise<Stage> | undefined
  const theOne = () => {
    made ??= stage().then((here) => saying(here, ['fr', 'La coopération']))
    return made
  }

  test('and says how much of it was used', async () => {
    const here = await theOne()
    expect(await search(here, 'coopération')).toMatchObject({ cut: false, typed: { q: 'coopération' } })
    const long = await search(here, `coopération ${'x'.repeat(10_000)}`)
    expect([long.cut, long.typed.q.length]).toEqual([true, 200])
    expect((await search(here, 'la '.repeat(13))).cut).toBe(true)
    expect(await search(here, ['coopération', 'b'])).toMatchObject({ isAsked: false, total: 0 })
    expect(await search(here, '🌍')).toMatchObject({ isAsked: false, total: 0 })
  })
})

test('a text is folded alike in the database and in the program', async () => {
  const { db } = await import('@/db/client')
  const scenario = await import('@/db/scenario/scenario.json')
  const texts = [
    ...hostileTexts,
    ...scenario.messages.flatMap(({ title, text }) => [title ?? '', text]),
    'Ŀİıſﬁ ١٢ ﻻ ﷺ',
  ]
  const rows = await db.execute<{ folded: string }>(
    sql`select diwan_fold(t) as folded from unnest(${sql.param(texts)}::text[]) with ordinality u(t, n) order by n`,
  )
  expect(rows.map(({ folded }) => folded)).toEqual(texts.map(fold))
})
