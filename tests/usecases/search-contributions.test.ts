import { describe, expect, test } from 'vitest'
import type { ContributionLanguage } from '@/lib/text/locales'
import { published } from '../support/published'
import { at, markedIn, numbers, saying, search } from '../support/search'
import { onStage } from '../support/stage'

const stage = onStage()

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
    const { found, similar } = await search(await saying(await stage(), ...texts), q)
    expect(found.map((one) => one.number)).toEqual([number])
    expect(found.flatMap(markedIn)).toEqual(words)
    expect(similar).toBeNull()
  })

  test('and says when it had to look for words that look alike', async () => {
    const here = await saying(await stage(), ...texts)
    const { found, similar } = await search(here, 'acompagnement')
    expect(found.map(({ number }) => number)).toEqual([2])
    expect(similar).toEqual(['accompagnement'])
    expect(await search(here, 'acompagnement coopération')).toMatchObject({ found: [{ number: 2 }] })
    expect(await search(here, 'المدرصة')).toMatchObject({ found: [{ number: 1 }], similar: ['المدرسة'] })
  })

  test('and nothing where nothing is like it', async () => {
    const here = await saying(await stage(), ...texts)
    expect(await search(here, 'xylophone')).toMatchObject({ found: [], total: 0, similar: null, isAsked: true })
    expect(await search(here, 'coopération rimesse')).toMatchObject({ found: [], similar: null })
    expect(await search(here, '"patient accompagnement"')).toMatchObject({ found: [], similar: null })
  })

  test('only small words are looked for as they stand', async () => {
    const here = await saying(await stage(), ['fr', 'Loin de la mer'], ['fr', 'Sans rien'])
    expect(await numbers(here, 'de la')).toEqual([1])
  })
})

describe('puts first what answers best', () => {
  test('a title before a text, more before less, newer before older', async () => {
    const here = await saying(
      await stage(),
      ['fr', 'Une coopérative, une seule fois.'],
      ['fr', 'Parlons d’autre chose.', 'Coopérative'],
      ['fr', 'La coopérative est une coopérative.'],
      ['fr', 'Une coopérative, une seule fois.'],
    )
    expect(await numbers(here, 'coopérative')).toEqual([2, 3, 4, 1])
  })

  test('a number before all, whatever the filters', async () => {
    const here = await saying(await stage(), ['fr', 'Le premier.'], ['fr', 'Le 1, cité ici.'])
    for (const q of ['1', '#1', '(1)', 'n° 1', '١']) {
      const { direct, found } = await search(here, q, { language: 'it' })
      expect([direct?.number, found.map(({ number }) => number)], q).toEqual([1, []])
    }
    const { direct, found } = await search(here, '1')
    expect([direct?.number, found.map(({ number }) => number)]).toEqual([1, [2]])
    expect((await search(here, '3')).direct).toBeNull()
  })
})

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
