import { describe, expect, test } from 'vitest'
import { referredTo, typedAgain, wantedBy, withReferences } from '@/lib/text/citing/references'
import { fromPlain, toPlain } from '@/lib/text/plain'
import { citedFromAbove, toHtml } from '@/lib/text/render'

const known = {
  cited: [
    { number: 17, id: 'seventeen' },
    { number: 3, id: 'three' },
  ],
  people: [
    { name: 'Amina', id: 'amina' },
    { name: 'Amina B.', id: 'amina b' },
    { name: 'Nour', id: 'one nour' },
    { name: 'Nour', id: 'another nour' },
    { name: 'فاطمة', id: 'fatima' },
  ],
}
const read = (text: string) => withReferences(fromPlain(text), known)
const shown = (text: string) => toPlain(read(text)).replaceAll('\u0001', '…')

describe('a citation', () => {
  test.each([
    ['Comme dans #17.', 'Comme dans (17).'],
    ['#17, #3 et encore #17', '(17), (3) et encore (17)'],
    ['كما في #١٧، شكرا', 'كما في (17)، شكرا'],
    ['> les mots\n> #17', '> les mots\n> (17)'],
    ['- un (#17)\n- deux', '- un ((17))\n- deux'],
    // What is not there, or not to be known of, stays exactly as it was typed; and so does what is part of something else.
    ['#18 et #017b', '#18 et #017b'],
    ['(17), n#17, ##17, #17e, #17_a, &#17', '(17), n#17, ##17, #17e, #17_a, &#17'],
    ['https://a.example/b/#17', 'https://a.example/b/#17'],
    ['#999999999999', '#999999999999'],
  ])('%s', (typed, read) => {
    expect(shown(typed)).toBe(read)
  })

  test('is a link by its number, from wherever in a conference it is read', () => {
    const html = toHtml(read('Voir <b> #17.'))
    expect(html).toBe('<p>Voir &lt;b&gt; <a class="cited" href="../c/17">(17)</a>.</p>')
    expect(citedFromAbove(html, 'retour')).toContain('href="conferences/retour/c/17"')
  })

  test('is one in a rendering where its original cites the same, as it is read there too', () => {
    const rendered = (text: string) =>
      withReferences(fromPlain(text), { ...known, original: [{ number: 8, id: 'eight' }] })
    const doc = rendered('Nel (8), nel (٨), nel #8 e nel #17; (17), (2008) e l’8 no.')
    expect(toPlain(doc)).toBe('Nel (8), nel (8), nel (8) e nel (17); (17), (2008) e l’8 no.')
    expect(referredTo(doc).cites).toEqual(['eight', 'seventeen'])
    expect(typedAgain(doc, [])).toBe('Nel #8, nel #8, nel #8 e nel #17; (17), (2008) e l’8 no.')
    expect(toPlain(withReferences(fromPlain('@Amina (8)'), { ...known, original: [] }))).toBe('@\u0001 (8)')
  })

  test('is looked up once, however often it is written', () => {
    expect(wantedBy('#17 #3 #17 #0')).toEqual({ numbers: [17, 3], calls: false })
    expect(wantedBy('rien')).toEqual({ numbers: [], calls: false })
  })
})

describe('a mention', () => {
  test.each([
    ['Merci @Amina !', 'Merci @… !', ['amina']],
    ['@Amina B. et @Amina', '@… et @…', ['amina b', 'amina']],
    ['شكرا @فاطمة', 'شكرا @…', ['fatima']],
    ['@Nour, @Aminata, @amina, a@Amina, @Bruno', '@Nour, @Aminata, @amina, a@Amina, @Bruno', []],
  ])('%s', (typed, read_, people) => {
    expect(shown(typed)).toBe(read_)
    expect(referredTo(read(typed)).mentions).toEqual(people)
  })

  test('holds no name, which is put in where it is read', () => {
    const doc = read('Merci @Amina B. pour #17')
    for (const kept of [JSON.stringify(doc), toHtml(doc), toPlain(doc)]) expect(kept).not.toContain('Amina')
    expect(toHtml(doc)).toContain('<bdi class="mention">@\u0001</bdi>')
  })
})

test('a text comes back to its author as it would be typed now, and means the same', () => {
  const doc = read('@Amina écrit en #17 que **@Amina B.** se trompe, #99')
  const again = typedAgain(doc, ['N.', 'Amina B.'])
  expect(again).toBe('@N. écrit en #17 que **@Amina B.** se trompe, #99')
  expect(referredTo(read(typedAgain(doc, ['Amina', 'Amina B.'])))).toEqual(referredTo(doc))
})
