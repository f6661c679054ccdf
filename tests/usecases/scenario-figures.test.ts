import { beforeAll, describe, expect, test } from 'vitest'
import { loadScenario } from '@/db/scenario/load'
import scenario from '@/db/scenario/scenario.json'
import { readProgramme } from '@/lib/conferences/read-programme'
import { byPerson, countedBy, family, type PublishedRow, publishedRows } from '../support/scenario-figures'
import { onStage } from '../support/stage'

onStage()
const { expected } = scenario
let rows: PublishedRow[]

beforeAll(async () => {
  await loadScenario(process.env.DATABASE_URL ?? '')
  rows = await publishedRows()
})

const numbersOf = (some: PublishedRow[]) => some.map(({ number }) => number)

describe('the figures of the demo conference', () => {
  test('by session are those of its programme, and those expected', async () => {
    const { sessions } = await readProgramme({ kind: 'anonymous', locale: 'fr' }, { slug: 'migration-retour-2' })
    const shown = sessions.map(({ position, threads }) => [
      `S${position}`,
      threads.reduce((sum, { published }) => sum + published, 0),
    ])
    expect(Object.fromEntries(shown.filter(([, count]) => count !== 0))).toEqual(expected.by_session)
  })

  test('by language, country, capacity and channel are those expected', () => {
    expect(countedBy(rows, ({ language }) => language)).toEqual(expected.by_language)
    expect(countedBy(rows, ({ country }) => country)).toEqual(expected.by_country)
    expect(countedBy(rows, ({ sector }) => sector)).toEqual(expected.by_sector)
    expect(countedBy(rows, ({ channel }) => channel)).toEqual(expected.by_channel)
  })

  test('by people are those expected: twenty who wrote, eighteen of them by name', () => {
    const people = byPerson(rows)
    expect(countedBy(people, ({ country }) => country)).toEqual(expected.people_by_country)
    expect(countedBy(people, ({ display }) => display)).toEqual({ full: 18, pseudonym: 2 })
  })

  test('of what begins a conversation and what answers are those expected, across countries and languages', () => {
    const answers = rows.filter(({ answers }) => answers !== null)
    expect([rows.length - answers.length, answers.length]).toEqual([expected.threads, expected.replies])
    const abroad = answers.filter(({ country, answersCountry }) => country !== answersCountry)
    expect(numbersOf(abroad)).toEqual(expected.cross_country)
    const otherwise = answers.filter(({ language, answers }) => family(language) !== family(answers?.language ?? ''))
    expect(numbersOf(otherwise)).toEqual(expected.cross_language)
  })

  test('of words are those of the texts as they were written', () => {
    expect(rows.reduce((sum, { words }) => sum + words, 0)).toBe(2453)
    expect([Math.min(...rows.map(({ words }) => words)), Math.max(...rows.map(({ words }) => words))]).toEqual([
      79, 120,
    ])
  })
})
