import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { acts, isStillTheSame, listens, mark, signsIn, threadAt, threadPath } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import { press } from '../support/story'
import { type ScriptedTranslator, scriptedTranslator } from '../support/translator'
import { barriers, desk, phone, visitor } from '../support/visitors'

const THREAD = 9
const conference = '/conferences/migration-retour-2'

/** What the machine makes of what is written here, a citation at its end left as it is; anything else it does not know. */
const machine: Record<string, string> = {
  'Chi può leggere le bozze delle studentesse?': 'من يستطيع قراءة المسودات للطالبات؟',
  'أنا أستطيع، ساعة كل أسبوع.': 'Io posso, un’ora ogni settimana.',
  'Allora cominciamo a gennaio, per telefono.': 'إذن نبدأ في يناير، بالهاتف.',
  'اتفقنا. أنتظر مكالمتكم.': 'D’accordo. Aspetto la vostra chiamata.',
}

let service: ScriptedTranslator

beforeAll(async () => {
  service = await scriptedTranslator()
  service.play(({ q }) => {
    const [, words = '', citation = ''] = q.match(/^(.*?)( \(\d+\))?$/) ?? []
    return machine[words] ? machine[words] + citation : ''
  })
})
played(() => ({ env: { TRANSLATE_URL: service.url } }))
afterAll(async () => {
  await service?.close()
})

/** Somebody who has asked for their own language first, on a page of the thread that listens. */
async function reader(locale: 'ar' | 'it', email: string): Promise<Page> {
  const page = await comes(email, { locale })
  await page.goto(product.origin + threadPath(locale, THREAD))
  const ready = listens(page)
  await press(page, 'change-first-text')
  await page.waitForURL(/done=change-first-text/)
  await ready
  await mark(page)
  return page
}

async function writes(email: string, sent: { language: string; text: string; replyTo?: number }): Promise<number> {
  const threadId = await threadAt(product, THREAD)
  const { contributionId } = await acts(product, email, ['submit-contribution', { threadId, ...sent }])
  const publishing = { contributionId, revision: 1 }
  return (await acts(product, 'claire@example.org', ['publish-contribution', publishing])).number
}

/** The translator puts right what the machine wrote, and answers for it. */
async function checks(page: Page, { number, language, text }: { number: number; language: string; text?: string }) {
  await page.goto(`${product.origin}/ar${conference}/translations/${number}?language=${language}`)
  if (text) await page.locator('textarea[name=text]').fill(text)
  await press(page, 'check-rendering')
  await page.waitForURL(/done=check-rendering/)
}

const said = (page: Page, number: number) => page.locator(`#c${number} > .text`)
const marked = (page: Page, number: number) => page.locator(`#c${number} > .rendered mark`)

describe('an Arabic reader and an Italian writer', () => {
  journey('who share no language hold an exchange through drafts that a translator checks, live', async () => {
    const amina = await reader('ar', 'amina@example.org')
    const aziz = await reader('it', 'p08@example.org')
    const { page: samira, complaints } = await visitor(browser, { locale: 'ar', viewport: desk })
    await signsIn(samira, product, 'samira@example.org')

    const asked = await writes('p08@example.org', {
      language: 'it',
      text: 'Chi può leggere le bozze delle studentesse?',
    })
    await said(amina, asked).getByText('من يستطيع قراءة المسودات للطالبات؟').waitFor({ timeout: 10_000 })
    expect(await marked(amina, asked).textContent()).toBe('ترجمة آلية لم تُراجَع')
    expect(await said(amina, asked).getAttribute('dir')).toBe('rtl')
    expect(await said(aziz, asked).textContent()).toBe('Chi può leggere le bozze delle studentesse?')

    await samira.goto(`${product.origin}/ar${conference}/translations?language=ar`)
    await samira.locator('main').getByText('Chi può leggere').waitFor()
    await checks(samira, { number: asked, language: 'ar', text: 'من يستطيع أن يقرأ مسودات الطالبات؟' })
    await said(amina, asked).getByText('من يستطيع أن يقرأ مسودات الطالبات؟').waitFor()
    expect(await marked(amina, asked).count()).toBe(0)
    expect(await amina.locator(`#c${asked} > .rendered`).first().textContent()).toContain('سميرة العلمي')
    await amina.locator(`#c${asked} details summary`).click()
    const original = amina.locator(`#c${asked} details .text`)
    expect([await original.textContent(), await original.getAttribute('lang')]).toEqual([
      'Chi può leggere le bozze delle studentesse?',
      'it',
    ])

    const answers = { language: 'ar', text: `أنا أستطيع، ساعة كل أسبوع. #${asked}`, replyTo: asked }
    const answered = await writes('amina@example.org', answers)
    await said(aziz, answered).getByText(`Io posso, un’ora ogni settimana. (${asked})`).waitFor({ timeout: 10_000 })
    await checks(samira, { number: answered, language: 'it' })
    await aziz.locator(`#c${answered} > .rendered small`).waitFor()

    await aziz.locator(`#c${answered} details summary`).click()
    await aziz.locator(`#c${answered} details a.cited`).focus()
    await aziz.locator('.cited-card').getByText('Chi può leggere le bozze').waitFor()
    await aziz.keyboard.press('Escape')

    const agreed = `Allora cominciamo a gennaio, per telefono. #${answered}`
    const third = await writes('p08@example.org', { language: 'it', text: agreed, replyTo: answered })
    await said(amina, third).getByText(`إذن نبدأ في يناير، بالهاتف. (${answered})`).waitFor({ timeout: 10_000 })
    const last = await writes('amina@example.org', { language: 'ar', text: 'اتفقنا. أنتظر مكالمتكم.', replyTo: third })
    await said(aziz, last).getByText('D’accordo. Aspetto la vostra chiamata.').waitFor({ timeout: 10_000 })

    expect([await isStillTheSame(amina), await isStillTheSame(aziz)]).toEqual([true, true])
    expect([...(await barriers(amina)), ...(await barriers(aziz)), ...(await barriers(samira))]).toEqual([])
    expect(complaints).toEqual([])
    if (process.env.SHOTS) {
      await amina.screenshot({ path: `${process.env.SHOTS}/exchange-ar.png`, fullPage: true })
      await aziz.screenshot({ path: `${process.env.SHOTS}/exchange-it.png`, fullPage: true })
    }
  })
})

describe('without scripts', () => {
  journey('a participant proposes, a translator checks, and a reader chooses what comes first', async () => {
    const bare = { javaScriptEnabled: false }
    const page = await comes('amina@example.org', bare)
    await page.goto(`${product.origin}${threadPath('fr', THREAD)}`)
    await page.locator('#c23 a[href$="/translations/23"]').click()
    await page.locator('textarea[name=text]').fill('Deux heures par mois, je les trouve.')
    await press(page, 'propose-rendering')
    await page.waitForURL(/done=propose-rendering/)
    await page.goto(`${product.origin}${threadPath('fr', THREAD)}`)
    expect(await page.locator('#c23').textContent()).not.toContain('je les trouve')

    const translator = await comes('samira@example.org', bare)
    await translator.goto(`${product.origin}/fr${conference}/translations/23`)
    expect(await translator.locator('textarea[name=text]').inputValue()).toBe('Deux heures par mois, je les trouve.')
    await translator.locator('form[action="/do/check-rendering"] button').click()
    await translator.waitForURL(/done=check-rendering/)

    const { page: anybody } = await visitor(browser, { locale: 'fr', viewport: phone, ...bare })
    await anybody.goto(`${product.origin}${threadPath('fr', THREAD)}`)
    expect(await anybody.locator('#c23 > .text').textContent()).toContain('Torno sulla terza domanda')
    await anybody.locator('#c23 details summary').click()
    await anybody.locator('#c23 details .text', { hasText: 'je les trouve' }).waitFor()
    await anybody.locator('.first-text a[href$="show=own"]').click()
    expect(await anybody.locator('#c23 > .text').textContent()).toContain('je les trouve')
  })
})
