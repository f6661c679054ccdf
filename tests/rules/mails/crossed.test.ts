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

/** Each text of the corpus by each program, in turn as its page and as its plain text. */
const crossed = languages.flatMap(({ language, samples, original }) =>
  samples
    .flatMap(({ says }) => says ?? [])
    .flatMap((says, at) =>
      programs.map((by, place) =>
        replyOf({ by, says, only: (at + place) % 2 ? 'text' : 'html' }, { language, original }),
      ),
    ),
)

const words = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

test('whatever is written with whatever program, no word of it is lost and none is added', async () => {
  const readings = await Promise.all(
    crossed.map(async ({ raw, ...rest }) => ({ ...rest, read: await readMail(raw, ours) })),
  )
  const wrong = readings.filter(({ kept, read }) => words(read.written) !== words(kept))
  expect(wrong.map(({ name }) => name)).toEqual([])
  expect(crossed.length).toBeGreaterThan(800)
})
