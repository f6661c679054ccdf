import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMail } from '@/lib/doors/inbound/reading'
import { replyOf, type Sample } from '@/tests/support/replies/sample'
import { android, apple, gmail, iphone, thunderbird } from '@/tests/support/replies/with-signs'
import { outlook, outlookWeb, samsung, yahoo } from '@/tests/support/replies/without-signs'
import * as ar from './corpus/ar'
import * as en from './corpus/en'
import * as fr from './corpus/fr'
import * as italian from './corpus/it'

const ours = { host: 'diwan.example.net', address: 'diwan@example.net' }
const programs: Sample['by'][] = [android, apple, gmail, iphone, thunderbird, outlook, outlookWeb, samsung, yahoo]

const languages = [
  { language: 'fr', ...fr },
  { language: 'it', ...italian },
  { language: 'ar', ...ar },
  { language: 'en', ...en },
] as const

/** Each text of the corpus by two other programs, in turn as a page and as plain text. */
const crossed = languages.flatMap(({ language, samples, original }) =>
  samples
    .flatMap(({ says }) => says ?? [])
    .flatMap((says, at) =>
      [at, at + 4].map((place) => {
        const by = programs[place % programs.length] ?? gmail
        return replyOf({ by, says, only: place % 2 ? 'text' : 'html' }, { language, original })
      }),
    ),
)

const words = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

test('whatever is written with whatever program, no word of it is lost and none is added', async () => {
  const readings = await Promise.all(
    crossed.map(async ({ raw, ...rest }) => ({ ...rest, read: await readMail(raw, ours) })),
  )
  const wrong = readings.filter(({ kept, read }) => words(read.written) !== words(kept))
  expect(wrong.map(({ name }) => name)).toEqual([])
  expect(crossed.length).toBeGreaterThan(150)
})

const answered = fc.constantFrom(...languages).chain(({ language, samples, original }) => {
  const own = fc.constantFrom(...samples.flatMap(({ says }) => says ?? [])).map((says) => ({ says }))
  const quoted = fc
    .subarray(original.split('\n').filter(Boolean), { minLength: 1, maxLength: 3 })
    .map((lines) => ({ quotes: lines.join('\n\n') }))
  return fc.record({
    by: fc.constantFrom(android, apple, gmail, thunderbird),
    only: fc.constantFrom('text' as const, 'html' as const),
    pieces: fc.array(fc.tuple(quoted, own), { minLength: 1, maxLength: 4 }).map((pairs) => pairs.flat()),
    language: fc.constant(language),
    original: fc.constant(original),
  })
})

/** Whether all words of one text stand in the other, in their order. */
function holds(text: string, wanted: string): boolean {
  const found = words(text).split(' ')
  let from = 0
  return words(wanted)
    .split(' ')
    .every((word) => {
      const at = found.indexOf(word, from)
      from = at + 1
      return at >= 0
    })
}

test('wherever between quotes somebody answers, no word of theirs is lost', async () => {
  await fc.assert(
    fc.asyncProperty(answered, async ({ by, only, pieces, language, original }) => {
      const { raw } = replyOf({ by, only, pieces }, { language, original })
      const { written } = await readMail(raw, ours)
      expect(holds(written, pieces.map((piece) => ('says' in piece ? piece.says : '')).join(' '))).toBe(true)
    }),
    { numRuns: 60 },
  )
})
