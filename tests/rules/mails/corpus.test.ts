import { describe, expect, test } from 'vitest'
import { readMail } from '@/lib/doors/inbound/reading'
import { replyOf } from '@/tests/support/replies/sample'
import * as ar from './corpus/ar'
import { asTheyCame } from './corpus/as-they-came'
import * as en from './corpus/en'
import * as fr from './corpus/fr'
import * as italian from './corpus/it'
import { ownWords } from './corpus/own-words'
import { fromProviders } from './corpus/providers'

const ours = { host: 'diwan.example.net', address: 'diwan@example.net' }

const corpus = [
  ...fr.samples.map((sample) => replyOf(sample, { language: 'fr', original: fr.original })),
  ...italian.samples.map((sample) => replyOf(sample, { language: 'it', original: italian.original })),
  ...ar.samples.map((sample) => replyOf(sample, { language: 'ar', original: ar.original })),
  ...en.samples.map((sample) => replyOf(sample, { language: 'en', original: en.original })),
  ...asTheyCame,
  ...fromProviders,
  ...ownWords,
]

const readings = Promise.all(corpus.map(async (sample) => ({ ...sample, read: await readMail(sample.raw, ours) })))

const words = (text: string): string[] => text.replace(/^> ?/gm, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Whether all words of one text stand in the other, in their order. */
function holds(text: string, wanted: string): boolean {
  let from = 0
  const found = words(text)
  return words(wanted).every((word) => {
    const at = found.indexOf(word, from)
    from = at + 1
    return at >= 0
  })
}

describe('of the mails that people answer with', () => {
  test('there are more than a hundred and fifty, in four languages, no two alike', () => {
    expect(corpus.length).toBeGreaterThan(150)
    expect(new Set(corpus.map(({ kept }) => kept)).size).toBe(corpus.length)
  })

  test('ninety-five in a hundred are kept as they were written', async () => {
    const wrong = (await readings).filter(({ kept, read }) => read.written !== kept)
    for (const { name, kept, read } of wrong)
      process.stderr.write(`\n── ${name}\n${kept}\n── was read as\n${read.written}\n`)
    expect(wrong.length / corpus.length).toBeLessThanOrEqual(0.05)
  })

  test('none loses a word of its writer', async () => {
    const lost = (await readings).filter(({ kept, read }) => !holds(read.written, kept))
    expect(lost.map(({ name }) => name)).toEqual([])
  })

  test('what is doubtful says so, and the rest does not', async () => {
    const wrong = (await readings).filter(({ unsure, read }) => read.unsure !== unsure)
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  test('the whole is there for the moderator, and nobody is taken for a machine', async () => {
    for (const { kept, read } of await readings) {
      expect(holds(read.whole, kept.replace(/^> .*$/gm, ''))).toBe(true)
      expect(read.automatic).toBeNull()
    }
  })
})
