import { describe, expect, test } from 'vitest'
import { extractOf, marked } from '@/lib/search/extract'
import { askedBy, fold, LONGEST, MOST_WORDS } from '@/lib/search/rules'

describe('a text is compared without what people leave out', () => {
  test.each([
    ['Coopération', 'cooperation'],
    ['L’été à CŒUR', 'l ete a coeur'],
    ['العَوْدَةُ', 'العوده'],
    ['إلى أحمد وآمن', 'الي احمد وامن'],
    ['مؤمن ســلام ﻻ', 'مومن سلام لا'],
    ['١٧', '17'],
    ['nje7na, 3la', 'nje7na 3la'],
    ['a@b.example', 'a b example'],
    ['🌍 – !', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

const terms = (typed: string) => askedBy(typed).terms.map(({ words, manner }) => `${words} ${manner}`)

describe('what is typed says what is asked', () => {
  test('words in any form, the last perhaps only begun', () => {
    expect(terms('Retour à la ter')).toEqual(['retour any-form', 'a any-form', 'la any-form', 'ter begun'])
    expect(terms('retour à')).toEqual(['retour any-form', 'a any-form'])
    expect(terms('en 2019')).toEqual(['en any-form', '2019 any-form'])
  })

  test('words between quotes as they stand, in whichever quotes', () => {
    for (const typed of ['"caisse commune" puits', '« Caisse commune » puits', '“caisse commune„ puits'])
      expect(terms(typed)).toEqual(['caisse commune exact', 'puits begun'])
    expect(terms('puits "caisse commune"')).toEqual(['puits any-form', 'caisse commune exact'])
    expect(terms('"caisse commune')).toEqual(['caisse any-form', 'commune begun'])
    expect(terms('"" "a"')).toEqual(['a exact'])
  })

  test('a number is a contribution’s, in whichever way it is written', () => {
    for (const typed of ['17', '#17', '(17)', ' n° 17 ', 'N. 17', 'no 17', '١٧', 'رقم 17']) {
      expect(askedBy(typed).number, typed).toBe(17)
    }
    for (const typed of ['', 'dix-sept', '17 ans', '17.5', '0', '1'.repeat(10)])
      expect(askedBy(typed).number).toBeNull()
    expect(terms('#17')).toEqual(['17 any-form'])
  })

  test('signs mean nothing', () => {
    expect(terms('a & !b | (cde:*) <-> f')).toEqual(['a any-form', 'b any-form', 'cde any-form', 'f any-form'])
    expect(askedBy('\u0000\uD800 🌍 \' " :*')).toEqual({ terms: [], number: null, cut: false })
  })

  test('of a long text the beginning, and it is said so', () => {
    expect(askedBy('mot '.repeat(MOST_WORDS)).cut).toBe(false)
    expect(askedBy('mot '.repeat(MOST_WORDS + 1))).toMatchObject({ cut: true })
    expect(askedBy('mot '.repeat(MOST_WORDS + 1)).terms).toHaveLength(MOST_WORDS)
    const long = askedBy('x'.repeat(10_000))
    expect([long.terms[0]?.words.length, long.cut]).toEqual([LONGEST, true])
    const quoted = askedBy(`a "${'b '.repeat(MOST_WORDS)}" c`)
    expect([quoted.terms.map(({ words }) => words), quoted.cut]).toEqual([['a', 'b '.repeat(11).trim()], true])
  })
})

const said = (pieces: ReturnType<typeof extractOf>) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('an extract', () => {
  test('marks each word looked for, as it was written, and nothing else', () => {
    expect(said(marked('La Coopération, la cooperative.', new Set(['cooperation'])))).toBe(
      'La [Coopération], la cooperative.',
    )
    expect(said(marked('إلى العَوْدَة', new Set(['العوده'])))).toBe('إلى [العَوْدَة]')
    expect(marked('<mark>x</mark>', new Set(['mark']))).toEqual([
      { text: '<', found: false },
      { text: 'mark', found: true },
      { text: '>x</', found: false },
      { text: 'mark', found: true },
      { text: '>', found: false },
    ])
  })

  test('shows the lines that speak most of it, cut between words', () => {
    const filling = 'autre chose encore '.repeat(30)
    const text = `Un puits. ${filling}Le puits et la caisse du village. ${filling}`
    const extract = said(extractOf(text, new Set(['puits', 'caisse'])))
    expect(extract).toMatch(/^… [a-z ]+ Le \[puits\] et la \[caisse\] du village\. [a-z ]+…$/)
    expect(extract.length).toBeLessThan(300)
  })

  test('is the whole of a short text, and the beginning where no word stands in it', () => {
    expect(said(extractOf('Un puits\n\nau village', new Set(['village'])))).toBe('Un puits au [village]')
    expect(said(extractOf(`Début ${'x '.repeat(300)}`, new Set()))).toMatch(/^Début x .*…$/)
    expect(extractOf('', new Set(['x']))).toEqual([])
  })

  test('of one endless word is no endless extract', () => {
    const [piece] = extractOf(`a ${'x'.repeat(5000)}`, new Set(['x'.repeat(5000)]))
    expect(piece?.text.length).toBeLessThan(300)
  })
})
