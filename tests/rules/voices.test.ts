import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedVoices, relayedVoices } from '@/lib/conferences/voices'

const country = (code: string, voices: number, contributions = voices) => ({ country: code, voices, contributions })

describe('the voices of a session by country', () => {
  test('a country with five people or more is named', () => {
    const all = [country('IT', 10, 13), country('MA', 5, 6)]
    expect(publishedVoices(all)).toEqual({ countries: all, others: null })
  })

  test('those with fewer stand together, and elsewhere with them however many they are', () => {
    const all = [country('IT', 10), country('MA', 4, 7), country('BE', 1, 2), country('ZZ', 6)]
    expect(publishedVoices(all)).toEqual({
      countries: [country('IT', 10)],
      others: { voices: 11, contributions: 15 },
    })
  })

  test('where even together they are fewer than five, that is all that is said', () => {
    expect(publishedVoices([country('IT', 10), country('BE', 1, 3)])).toEqual({
      countries: [country('IT', 10)],
      others: 'few',
    })
  })

  test('nothing published is nothing said', () => {
    expect(publishedVoices([])).toEqual({ countries: [], others: null })
  })

  test('no figure ever stands for fewer than five people', () => {
    const some = fc.record({
      country: fc.constantFrom('IT', 'MA', 'BE', 'FR', 'ZZ'),
      voices: fc.integer({ min: 1, max: 9 }),
      contributions: fc.nat(40),
    })
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: (one) => one.country }), (all) => {
        const { countries, others } = publishedVoices(all)
        const figures = [...countries, ...(others === null || others === 'few' ? [] : [others])]
        expect(figures.filter(({ voices }) => voices < 5)).toEqual([])
      }),
    )
  })
})

test('what was relayed is counted by the same rule, apart from those who wrote themselves', () => {
  const all = [
    { country: 'MA', contributions: 9, voices: 9, relayed: 7, relayedVoices: 6 },
    { country: 'IT', contributions: 9, voices: 9, relayed: 1, relayedVoices: 1 },
    { country: 'XX', contributions: 0, voices: 0, relayed: 9, relayedVoices: 9 },
  ]
  expect(relayedVoices(all)).toEqual({
    countries: [{ country: 'MA', contributions: 7, voices: 6 }],
    others: { contributions: 10, voices: 10 },
  })
})
