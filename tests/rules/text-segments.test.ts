import { describe, expect, test } from 'vitest'
import { cutAt, lengthSeen, piecesOf } from '@/lib/text/characters'
import { differencesOf } from '@/lib/text/compare/differences'

const segmenters = [
  new Intl.Segmenter('und', { granularity: 'grapheme' }),
  new Intl.Segmenter('ar', { granularity: 'word' }),
]

const written = [
  'L’été, on n’est pas « rentré »… ',
  'aujourd’hui 1.234,56 a.b_c 3’000 ',
  'عَادَ مُحَمَّدٌ إِلَى البَيْتِ، ٣٫١٤ ',
  'ⵜⴰⵎⴰⵣⵉⵖⵜ 👩‍👩‍👧‍👦🇲🇦🇮🇹🇲🇦 e\u0301\u0323 \r\n',
  'क्षत्रिय ',
]

describe('a text in pieces', () => {
  test('falls into those it has in one go, wherever they lie', () => {
    for (const segmenter of segmenters)
      for (let before = 0; before < 70; before += 1) {
        const text = 'x'.repeat(before) + written.join('').repeat(12)
        expect([...piecesOf(segmenter, text)]).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
      }
  })

  test.each([
    ['letters', 'a'.repeat(120_000), 120_000],
    ['letters of two bytes', 'ع'.repeat(60_000), 60_000],
    ['flags', '🇲🇦'.repeat(20_000), 20_000],
    ['one endless letter', `e${'\u0301'.repeat(60_000)}`, 1],
    ['one endless letter before others', `e${'\u0301'.repeat(60_000)}${'a'.repeat(60_000)}`, 60_001],
    ['many long letters', `e${'\u0301'.repeat(1000)}`.repeat(100), 100],
    ['nothing', '', 0],
  ])('has the length of all that one request may hold: %s', (_, text, length) => {
    expect(lengthSeen(text)).toBe(length)
    expect(cutAt(text, length)).toBe(text)
    if (length > 1) expect(lengthSeen(cutAt(text, length - 1))).toBe(length - 1)
  })

  test('is compared, however many words it has', () => {
    const before = 'a.'.repeat(30_000)
    const pieces = differencesOf(before, `${before} b`)
    expect(pieces.filter((piece) => piece.in !== 'before').map(({ text }) => text)).toEqual([before, ' b'])
  })
})
