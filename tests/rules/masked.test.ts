import { describe, expect, test } from 'vitest'
import scenario from '@/db/scenario/scenario.json'
import { contributionBody, fromPlain, toPlain } from '@/lib/text/document'
import { exposedIn, masked, maskedLine } from '@/lib/text/finding/document'
import { foundIn, markedHtml } from '@/lib/text/finding/marked'
import { toHtml } from '@/lib/text/render'

const safe = (text: string) => toPlain(masked(fromPlain(text)))
const linked = (text: string, href: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }] }],
})

describe('the version that is proposed', () => {
  test('says the same without what exposes its writer, and holds nothing more to be found', () => {
    const text = scenario.queue.find(({ id }) => id === 'Q2')?.text ?? ''
    const doc = masked(fromPlain(text))
    expect(toPlain(doc)).toBe('خوتي […] هادي تلت سنين، إلا كان شي واحد يقدر يعاوني فالخدمة يعيط ليا ف […]، […].')
    expect(exposedIn(doc, null)).toEqual([])
  })

  test('reaches into lists and quotes, and keeps all the rest', () => {
    expect(safe('Bonjour,\n\n- un\n- mon 06 12 34 56 78\n\n> écrivez à a@b.org')).toBe(
      'Bonjour,\n\n- un\n- mon […]\n\n> écrivez à […]',
    )
  })

  test('leaves out a link whose address tells what its words do not', () => {
    const doc = contributionBody.parse(linked('écrivez-moi', 'mailto:amina@example.org'))
    expect(exposedIn(doc, null)).toEqual(['email'])
    expect(toHtml(masked(doc))).toBe('<p>[…]</p>')
  })

  test('is one sign for what stands in several parts', () => {
    const doc = contributionBody.parse({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'au 06 12 ' },
            { type: 'text', text: '34 56', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' 78 le soir' },
          ],
        },
      ],
    })
    expect(toPlain(masked(doc))).toBe('au […] le soir')
  })

  test('of a title leaves its words', () => {
    expect(maskedLine('Appelez le 06 12 34 56 78 !')).toBe('Appelez le […] !')
    expect(exposedIn(fromPlain('Bonjour'), 'Mon numéro : 06 12 34 56 78')).toEqual(['phone'])
  })
})

describe('for a moderator', () => {
  const say = { say: (kind: string) => `<${kind}>`, locale: 'fr' as const }

  test('what was found is marked, and said in words after it', () => {
    expect(markedHtml(toHtml(fromPlain('Au 06 12 34 56 78 & merci')), say)).toBe(
      '<p>Au <mark class="found" data-strength="strong" dir="ltr">06 12 34 56 78</mark> <small class="found-kind" lang="fr" dir="ltr">&lt;phone&gt;</small> &amp; merci</p>',
    )
  })

  test('marks never stand across a tag, and a text without any stays as it is', () => {
    const html = '<p>au 06 12 <strong>34 56</strong> 78</p><p>06</p>'
    expect(markedHtml(html, say).match(/<mark[^>]*>[^<]*<\/mark>/g)).toHaveLength(3)
    expect(markedHtml('<p>Rien &lt;ici&gt;</p>', say)).toBe('<p>Rien &lt;ici&gt;</p>')
  })

  test('the list beside it names each kind once', () => {
    expect(foundIn('<p>06 12 34 56 78, 07 12 34 56 78</p><p>Mme Benali</p>')).toEqual([
      { kind: 'phone', strength: 'strong' },
      { kind: 'name', strength: 'weak' },
    ])
  })
})
