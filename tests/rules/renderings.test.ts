import { describe, expect, test } from 'vitest'
import { machineReads, renderedIn, wrongWith } from '@/lib/renderings/rules'
import { termsIn } from '@/lib/renderings/terms/rules'

describe('a contribution', () => {
  test.each([
    ['it', ['fr', 'ar', 'en']],
    ['ar', ['fr', 'it', 'en']],
    ['ary', ['fr', 'it', 'ar', 'en']],
    ['ary-Latn', ['fr', 'it', 'ar', 'en']],
    ['zgh', ['fr', 'it', 'ar', 'en']],
    ['other', ['fr', 'it', 'ar', 'en']],
  ])('in %s can be said in %j', (language, others) => {
    expect(renderedIn(language)).toEqual(others)
  })

  test.each(['ary', 'ary-Latn', 'zgh', 'other'])('in %s is left to people: a machine would guess', (language) => {
    expect(machineReads(language)).toBeUndefined()
  })

  test.each(['fr', 'it', 'ar', 'en'])('in %s may be sent to a machine', (language) => {
    expect(machineReads(language)).toBe(language)
  })
})

describe('what a machine answers', () => {
  const original = 'Je suis revenu deux fois, et reparti deux fois.'

  test.each([
    ['Sono tornato due volte, e ripartito due volte.', undefined],
    ['عدت مرتين، وغادرت مرتين.', undefined],
    ['', 'empty'],
    ['  \n … !', 'empty'],
    ['Sono tornato '.repeat(60), 'too-long'],
    ['Sono tornato <b>due</b> volte.', 'markup'],
    ['Sono tornato <script>alert(1)</script>', 'markup'],
    ['Sono tornato </p> due volte', 'markup'],
    ['2 < 3 e 3 > 2', undefined],
  ])('%j is taken, or not: %s', (answer, wrong) => {
    expect(wrongWith(answer, original)).toBe(wrong)
  })

  test('may have a tag where the writer wrote one', () => {
    expect(wrongWith('Scrivete <b>qui</b>', 'Écrivez <b>ici</b>')).toBeUndefined()
  })
})

describe('the terms in a text', () => {
  const terms = [
    { words: { fr: 'remise', it: 'rimessa', ar: 'حوالة' } },
    { words: { fr: 'guichet unique', it: 'sportello unico', ar: 'شباك واحد' } },
    { words: { fr: 'retour', it: 'rientro', ar: 'عودة' } },
  ]
  const found = (text: string) => termsIn(text, terms).map(({ words }) => words.fr)

  test.each([
    ['Le rimesse pagano prima la scuola.', ['remise']],
    ['Les REMISES paient d’abord l’école', ['remise']],
    ['وصلت الحوالات متأخرة بعد العودة', ['remise', 'retour']],
    ['لو كان شي شُبّاك واحد', ['guichet unique']],
    ['Uno sportello unico per il rientro', ['guichet unique', 'retour']],
    ['Un mot premiseur n’en est pas un', []],
    ['', []],
  ])('%j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
