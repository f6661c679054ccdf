import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { fold } from '@/lib/search/rules'
import { searchContributions } from '@/lib/search/search-contributions'
import type { ContributionLanguage } from '@/lib/text/locales'
import { waitingFrom, withKey } from '../support/desk'
import { hostileAddresses, hostileTexts } from '../support/hostile'
import { published } from '../support/published'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

const at = '2026-11-03T09:00:00Z'

/** A conference with these texts, numbered from 1; all by amina. */
async function saying(...texts: [ContributionLanguage, string, string?][]): Promise<Stage> {
  const here = await stage()
  for (const [index, [language, text, title]] of texts.entries())
    await published(here, { by: here.amina, number: index + 1, at, language, text, title })
  return here
}

const search = ({ anonymous, conference }: Stage, q: unknown, more: object = {}) =>
  anonymous.does(searchContributions, { slug: conference.slug, q, ...more })

const numbers = async (here: Stage, q: string, more: object = {}) =>
  (await search(here, q, more)).found.map(({ number }) => number)

type Found = Awaited<ReturnType<typeof search>>['found'][number]
const markedIn = ({ extract }: Found) => extract.filter(({ found }) => found).map(({ text }) => text)

describe('finds what was meant', () => {
  const texts: [ContributionLanguage, string][] = [
    ['ar', 'المدرسة أول باب إلى العودة، كما يُقال.'],
    ['fr', 'La coopération se construit avec un accompagnement patient.'],
    ['it', 'Le rimesse pagano la scuola; più città, meno carte.'],
    ['ary-Latn', 'Sandou9 mochtarak bin wlad douar, nje7na fih.'],
    ['fr', 'ⴰⵣⵓⵍ, bonjour depuis Khénifra, au cœur de l’Atlas.'],
  ]

  test.each([
    ['عوده', 1, ['العودة']],
    ['العودة', 1, ['العودة']],
    ['عَوْدَة', 1, ['العودة']],
    ['اول', 1, ['أول']],
    ['cooperation', 2, ['coopération']],
    ['COOPÉRATION', 2, ['coopération']],
    ['cooper', 2, ['coopération']],
    ['accompagnements', 2, ['accompagnement']],
    ['rimessa', 3, ['rimesse']],
    ['citta', 3, ['città']],
    ['sandou', 4, ['Sandou9']],
    ['NJE7NA', 4, ['nje7na']],
    ['ⴰⵣⵓⵍ', 5, ['ⴰⵣⵓⵍ']],
    ['khenifra coeur', 5, ['Khénifra', 'cœur']],
    ['l’atlas', 5, ['Atlas']],
    ['le patient', 2, ['patient']],
    ['"accompagnement patient"', 2, ['accompagnement', 'patient']],
  ])('%s finds %i', async (q, number, words) => {
    const { found, similar } = await search(await saying(...texts), q)
    expect(found.map((one) => one.number)).toEqual([number])
    expect(found.flatMap(markedIn)).toEqual(words)
    expect(similar).toBeNull()
  })

  test('and says when it had to look for words that look alike', async () => {
    const here = await saying(...texts)
    const { found, similar } = await search(here, 'acompagnement')
    expect(found.map(({ number }) => number)).toEqual([2])
    expect(similar).toEqual(['accompagnement'])
    expect(await search(here, 'acompagnement coopération')).toMatchObject({ found: [{ number: 2 }] })
    expect(await search(here, 'المدرصة')).toMatchObject({ found: [{ number: 1 }], similar: ['المدرسة'] })
  })

  test('and nothing where nothing is like it', async () => {
    const here = await saying(...texts)
    expect(await search(here, 'xylophone')).toMatchObject({ found: [], total: 0, similar: null, isAsked: true })
    expect(await search(here, 'coopération rimesse')).toMatchObject({ found: [], similar: null })
    expect(await search(here, '"patient accompagnement"')).toMatchObject({ found: [], similar: null })
  })

  test('only small words are looked for as they stand', async () => {
    expect(await numbers(await saying(['fr', 'Loin de la mer'], ['fr', 'Sans rien']), 'de la')).toEqual([1])
  })
})

describe('puts first what answers best', () => {
  test('a title before a text, more before less, newer before older', async () => {
    const here = await saying(
      ['fr', 'Une coopérative, une seule fois.'],
      ['fr', 'Parlons d’autre chose.', 'Coopérative'],
      ['fr', 'La coopérative est une coopérative.'],
      ['fr', 'Une coopérative, une seule fois.'],
    )
    expect(await numbers(here, 'coopérative')).toEqual([2, 3, 4, 1])
  })

  test('a number before all, whatever the filters', async () => {
    const here = await saying(['fr', 'Le premier.'], ['fr', 'Le 1, cité ici.'])
    for (const q of ['1', '#1', '(1)', 'n° 1', '١']) {
      const { direct, found } = await search(here, q, { language: 'it' })
      expect([direct?.number, found.map(({ number }) => number)], q).toEqual([1, []])
    }
    const { direct, found } = await search(here, '1')
    expect([direct?.number, found.map(({ number }) => number)]).toEqual([1, [2]])
    expect((await search(here, '3')).direct).toBeNull()
  })
})

describe('shows only what anybody may read', () => {
  const secret = 'Un secret bouleversant'

  test('nothing that waits, was returned or declined, to anybody', async () => {
    const here = await stage()
    const { amina, claire, thread } = here
    await waitingFrom(amina, thread, { text: secret })
    const returned = await waitingFrom(amina, thread, { text: secret })
    await claire.does(returnContribution, withKey({ ...returned, reason: 'unclear' }))
    const declined = await waitingFrom(amina, thread, { text: secret })
    await claire.does(declineContribution, withKey({ ...declined, reason: 'personal-attack' }))
    for (const who of [here.anonymous, amina, claire]) {
      for (const q of ['bouleversant', 'boulversant']) {
        const answer = await who.does(searchContributions, { slug: here.conference.slug, q })
        expect(answer).toMatchObject({ total: 0, found: [], direct: null, similar: null })
      }
    }
    expect(await wordsKnown(here)).toEqual([])
  })

  test('nothing that was withdrawn, though it was found before', async () => {
    const here = await stage()
    const { amina, claire, thread } = here
    const kept = await waitingFrom(amina, thread, { text: 'Un souvenir partagé' })
    const waiting = await waitingFrom(amina, thread, { text: `${secret}, un souvenir` })
    await claire.does(publishContribution, withKey(kept))
    await claire.does(publishContribution, withKey(waiting))
    expect(await numbers(here, 'bouleversant')).toEqual([2])
    expect(await wordsKnown(here)).toEqual(['bouleversant', 'partage', 'secret', 'souvenir'])

    await amina.does(withdrawContribution, withKey({ contributionId: waiting.contributionId }))
    for (const q of ['bouleversant', 'boulversant', '2', 'secret']) {
      expect(await search(here, q), q).toMatchObject({ total: 0, found: [], direct: null, similar: null })
    }
    expect(await search(here, '', { author: 'amina' })).toMatchObject({ found: [{ number: 1 }] })
    expect(await wordsKnown(here)).toEqual(['partage', 'souvenir'])
  })

  test('nothing of another conference, nor a conference that is not', async () => {
    const elsewhere = await saying(['fr', secret])
    expect(await search(await stage(), 'bouleversant')).toMatchObject({ total: 0, direct: null, similar: null })
    expect(await search(await stage(), 'boulversant')).toMatchObject({ total: 0, similar: null })
    await expect(
      elsewhere.anonymous.does(searchContributions, { slug: 'nowhere', q: 'bouleversant' }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('people as they are shown, not by what is known of them', async () => {
    const here = await saying(['fr', 'Une rencontre'])
    const { db } = await import('@/db/client')
    await db.execute(sql`update participant set name = 'Étoile du Sud', display = 'pseudonym', organisation = 'Secours'
      where id = ${here.amina.participantId}`)
    expect(await numbers(here, '', { author: 'etoile du sud' })).toEqual([1])
    expect(await numbers(here, 'rencontre', { author: 'Étoile du Sud' })).toEqual([1])
    for (const author of ['amina', 'Étoile', 'Secours', `amina@example.org`])
      expect(await numbers(here, '', { author }), author).toEqual([])
    for (const q of ['Étoile', 'Secours', 'amina', 'example.org']) expect(await numbers(here, q), q).toEqual([])
    expect((await search(here, 'rencontre')).found[0]?.author).toEqual({
      shownAs: 'Étoile du Sud',
      detail: null,
      country: 'IT',
      expert: false,
      relayedBy: null,
    })
  })
})

/** The words kept for those who mistype. */
async function wordsKnown({ conference }: Stage): Promise<string[]> {
  const { db } = await import('@/db/client')
  const { word } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const rows = await db.select().from(word).where(eq(word.conferenceId, conference.id)).orderBy(word.word)
  return rows.map((row) => row.word)
}

describe('narrows', () => {
  test('by session, language, country and author, alone and together', async () => {
    const here = await stage()
    const { db } = await import('@/db/client')
    const schema = await import('@/db/schema')
    const title = { fr: 'Deuxième' }
    const from = new Date('2026-11-02T09:00:00Z')
    const to = new Date('2026-11-08T23:00:00Z')
    const [second] = await db
      .insert(schema.session)
      .values({
        conferenceId: here.conference.id,
        position: 2,
        title,
        note: title,
        opensAt: from,
        closesAt: to,
        lateUntil: to,
      })
      .returning()
    const [thread] = await db
      .insert(schema.thread)
      .values({ conferenceId: here.conference.id, sessionId: second?.id ?? '', position: 2, title })
      .returning()
    const text = 'Le microcrédit'
    await published(here, { by: here.amina, number: 1, at, text })
    await published(here, { by: here.driss, number: 2, at, text, language: 'ar' })
    await published({ ...here, thread: { id: thread?.id ?? '', position: 2 } }, { by: here.bruno, number: 3, at, text })

    expect(await numbers(here, 'microcrédit')).toEqual([3, 2, 1])
    expect(await numbers(here, 'microcrédit', { session: '2' })).toEqual([3])
    expect(await numbers(here, 'microcrédit', { language: 'ar' })).toEqual([2])
    expect(await numbers(here, 'microcrédit', { country: 'MA' })).toEqual([2])
    expect(await numbers(here, 'microcrédit', { country: 'ZZ' })).toEqual([])
    expect(await numbers(here, 'microcrédit', { author: 'Bruno' })).toEqual([3])
    expect(await numbers(here, 'microcrédit', { session: 1, country: 'IT', language: 'fr' })).toEqual([1])
    const senseless = { session: '2 or 1=1', language: 'tlh', country: '"', after: 'x', author: ['a'] }
    expect(await numbers(here, 'microcrédit', senseless)).toEqual([3, 2, 1])
    expect((await search(here, 'microcrédit')).sessions.map(({ position }) => position)).toEqual([1, 2])
    expect((await search(here, 'microcrédit', { session: 2 })).found[0]).toMatchObject({
      session: { position: 2 },
      thread: { position: 2, title },
    })
  })
})

test('pages hold everything once, best first, though somebody publishes in between', async () => {
  const here = await stage()
  for (let number = 1; number <= 45; number += 1)
    await published(here, { by: here.amina, number, at, text: 'réseau '.repeat(1 + (number % 3)) })
  const all: number[] = []
  let after: string | null | undefined
  for (let page = 1; after !== null; page += 1) {
    const shown = await search(here, 'reseaux', { after })
    expect(shown.total).toBe(44 + page)
    all.push(...shown.found.map(({ number }) => number))
    after = shown.next
    await published(here, { by: here.bruno, number: 45 + page, at, text: 'réseau réseau réseau réseau' })
  }
  const inOrder = (many: number) =>
    Array.from({ length: 45 }, (_, index) => 45 - index).filter((number) => 1 + (number % 3) === many)
  expect(all).toEqual([...inOrder(3), ...inOrder(2), ...inOrder(1)])
})

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
    made ??= saying(['fr', 'La coopération'])
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
