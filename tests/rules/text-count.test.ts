import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthSeen } from '@/lib/text/characters'
import { countWords, countWordsOf, firstLines } from '@/lib/text/count'
import { fromPlain } from '@/lib/text/document'
import written from './text-languages.json'

test.each([
  ['', 0],
  [' \n\t ', 0],
  ["L'information arrive trop tard", 4],
  ['ثلاثين عام ديال الصنعة بلا ورقة', 6],
  ['Sandou9 mochtarak bin wlad douar', 5],
])('%j: %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('the 24 contributions of the demo have 2453 words', () => {
  expect(written.reduce((sum, { text }) => sum + countWords(text), 0)).toBe(2453)
})

test('the signs of a list and of a quote are no words', () => {
  expect(countWordsOf(fromPlain('One, two:\n- three\n- four\n\n1. five\n\n> six\nseven'))).toBe(7)
})

test('the first lines end between words and say that there is more', () => {
  expect(firstLines('Short enough.', 40)).toBe('Short enough.')
  expect(firstLines('One paragraph,\n\nand another one that is longer', 20)).toBe('One paragraph, and…')
  expect(firstLines('أشكر صاحبة الرسالة رقم 4 على صراحتها', 20)).toBe('أشكر صاحبة الرسالة…')
  expect(firstLines('a'.repeat(100), 10)).toBe(`${'a'.repeat(9)}…`)
})

test('the first lines are never longer than asked, and never half a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, max) => {
      const start = firstLines(text, max)
      expect(lengthSeen(start)).toBeLessThanOrEqual(max)
      expect(start).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})
