import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf } from '@/lib/text/compare/differences'

const marked = (before: string, after: string) =>
  differencesOf(before, after)
    .map(({ text, in: place }) => ({ both: text, before: `[-${text}-]`, after: `[+${text}+]` })[place])
    .join('')

test('words in a row that were changed are one change, and what stands stays', () => {
  expect(marked('Le train part à midi.', 'Le train part à minuit.')).toBe('Le train part à [-midi-][+minuit+].')
  expect(marked('un deux trois quatre', 'un dos tres quatre')).toBe('un [-deux trois-][+dos tres+] quatre')
})

test('Arabic is compared by words, with its marks, and not by letters', () => {
  expect(marked('عدتُ إلى فاس سنة ٢٠١٩', 'عدتُ إلى طنجة سنة ٢٠١٩')).toBe('عدتُ إلى [-فاس-][+طنجة+] سنة ٢٠١٩')
})

test('words that were added beside one that stays leave it as it was', () => {
  expect(marked('la traduction des diplômes.', 'la traduction des diplômes et des notes.')).toBe(
    'la traduction des diplômes[+ et des notes+].',
  )
})

test('a paragraph that was added does not change the ones around it', () => {
  expect(marked('Un.\n\nTrois.', 'Un.\n\nDeux.\n\nTrois.')).toBe('Un.\n\n[+Deux.\n\n+]Trois.')
})

test('the pieces are both texts, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const pieces = differencesOf(before, after)
      const without = (side: string) => pieces.flatMap(({ text, in: place }) => (place === side ? [] : [text])).join('')
      expect([without('after'), without('before')]).toEqual([before, after])
    }),
  )
})

test('two long texts that have nothing in common are shown one after the other, at once', () => {
  const many = (word: string) => Array.from({ length: 10_000 }, (_, n) => word + n).join(' ')
  expect(differencesOf(many('a'), many('b')).map((piece) => piece.in)).toEqual(['before', 'after'])
})
