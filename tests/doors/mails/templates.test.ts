import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compose } from '@/emails'
import { sampleIn, sampleKinds } from '@/emails/samples/samples'
import type { SampleCase } from '@/emails/samples/wording'
import { inShade, readTemplate, readTemplates, shades } from '@/lib/doors/mails/templates'
import { type Locale, locales } from '@/lib/text/locales'
import { origin } from '../../support/mails'
import { barriers, openBrowser } from '../../support/visitors'

describe('the page of templates', () => {
  beforeAll(() => void vi.stubEnv('DATABASE_URL', 'postgres://nobody.invalid/diwan'))

  test('has every template with every case, none of them heavier than mail programs show', async () => {
    const shown = await readTemplates('ar')
    expect(new Set(shown?.map(({ kind }) => kind))).toEqual(new Set(sampleKinds))
    expect(shown?.filter(({ bytes }) => bytes > 100_000)).toEqual([])
    expect(shown?.filter(({ kind, of }) => kind === 'digest' && of === 'many')).toHaveLength(1)
  })

  test('shows one in the shade that is asked for, and nothing for what is no template', async () => {
    const asked = { kind: 'digest', of: 'scripts', locale: 'fr', shade: 'dark' } as const
    expect(await readTemplate(asked)).toContain('@media all')
    expect(await readTemplate({ ...asked, shade: 'light' })).toContain('@media not all')
    expect(await readTemplate({ ...asked, kind: 'toString' })).toBeNull()
    expect(await readTemplate({ ...asked, of: null })).toBeNull()
  })
})

describe('every template as a browser shows it', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  /** All of them on one page, since a page takes longer to open than a mail to examine. */
  async function together(of: SampleCase, locale: Locale): Promise<string> {
    const all = sampleKinds.map((kind) => sampleIn(kind, of, { locale, origin }))
    const mails = await Promise.all(all.map(({ kind, data }) => compose(kind, data as never, locale)))
    const [first = ''] = mails.map(({ html }) => html)
    const bodies = mails.map(({ html }) => html.replace(/^.*<body/s, '<div').replace(/<\/body>.*$/s, '</div>'))
    return first.replace(/<body.*$/s, `<body>${bodies.join('')}</body></html>`)
  }

  test.each(locales)('has no barrier in the light or in the dark, and fits a small telephone (%s)', async (locale) => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage()
    const html = await together('scripts', locale)
    // Colours go by class and not by language: in the dark once is enough.
    for (const shade of locale === 'ar' ? shades : shades.slice(0, 1)) {
      await page.setContent(inShade(html, shade))
      expect(await barriers(page, mailRules)).toEqual([])
    }
    await page.setContent(await together('long', locale))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })
})

/** A mail is read inside the page of a mail program, which has the landmarks; many mails here make one page. */
const mailRules = { without: ['landmark-one-main', 'region', 'page-has-heading-one', 'heading-order'] }
