import { expect, test } from 'vitest'
import { guessLanguage } from '@/lib/text/language'
import written from './text-languages.json'

test.each(written)('a contribution in $language is known as such', ({ language, text }) => {
  expect(guessLanguage(text)).toBe(language)
})

test.each(written)('the first words are enough to know $language', ({ language, text }) => {
  expect(guessLanguage(text.slice(0, 80))).toBe(language)
})

test.each([
  ['ar', 'قرأت في كتاب قديم كيف كانت الهجرة، وكنتم على حق في غير ما مرة.'],
  ['ar', 'شكرا لكم'],
  ['ary', 'واش كاين شي حل؟'],
  ['ary', 'كنشكر كاع الناس، ماعرفتش كيفاش نبدا'],
  ['ary-Latn', 'ana mashi m3akom f had lfikra'],
  ['ary-Latn', '3afak, fin nl9a lwra9?'],
  ['fr', 'La 3ème question est pour nous la plus utile, merci à tous.'],
  ['fr', 'Je suis d’accord avec le message 12.'],
  ['it', 'Sono d’accordo con il messaggio 3, ma non basta.'],
  ['en', 'I agree with the 3rd point, and we should try it.'],
  ['zgh', 'ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ'],
  ['other', 'Gràcies'],
  ['other', '12 345 !'],
  ['other', ''],
])('%s: %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language)
})
