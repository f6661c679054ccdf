import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { contribution, draft } from '@/db/schema'
import { journey } from '../support/journey'
import { acts, publishes, threadAt, threadPath } from '../support/live'
import { arrivesOnce, editor, form, sends, types, writer } from '../support/outbox'
import { comes, played, product } from '../support/played'
import { press } from '../support/story'
import { barriers } from '../support/visitors'

played()

/** Amina at the place to write of a thread, with the editor at hand. */
async function writing(path: string): Promise<Page> {
  const page = await comes('amina@example.org')
  await page.goto(product.origin + path)
  await form(page).locator('textarea').click()
  await editor(page).click()
  return page
}

describe('while somebody writes', () => {
  journey('the words are counted against the limit, and the language is guessed until it is chosen', async () => {
    const page = await writing(threadPath('fr', 8))
    await page.keyboard.type('Ho lavorato undici anni a Torino, poi sono tornato.')
    await page.getByText('Mots : 9 sur 600').waitFor()
    const language = page.locator('select[name=language]')
    await expect.poll(() => language.inputValue()).toBe('it')
    await language.selectOption('ary-Latn')
    await editor(page).click()
    await page.keyboard.type(' Adesso scrivo ancora in italiano, ma la scelta resta.')
    await page.getByText('Mots : 18 sur 600').waitFor()
    expect(await language.inputValue()).toBe('ary-Latn')

    const many = await writing(threadPath('fr', 9))
    await editor(many).evaluate((field, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, 'mot '.repeat(601))
    await many.getByText('Le texte dépasse la limite').waitFor()
  })

  journey('the text lies on the device with its marks, and with us in its words', async () => {
    const page = await writing(threadPath('fr', 7))
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Une phrase en gras.')
    const drafts = async () => (await product.db.select().from(draft)).map(({ text }) => text)
    await expect.poll(drafts, { timeout: 10_000 }).toContain('Une phrase en gras.')
    await page.reload()
    await editor(page).locator('strong', { hasText: 'Une phrase en gras.' }).waitFor()

    const elsewhere = await comes('amina@example.org', { javaScriptEnabled: false })
    await elsewhere.goto(product.origin + threadPath('fr', 7))
    expect(await elsewhere.locator('textarea[name=text]').inputValue()).toBe('Une phrase en gras.')
  })
})

describe('what was sent', () => {
  journey('as an answer stands under what it answers, and says whom', async () => {
    const root = await publishes(product, { position: 8, text: 'Une question pour tous.' })
    const page = await comes('amina@example.org')
    await page.goto(`${product.origin}/fr/conferences/migration-retour-2/c/${root}?reply=${root}`)
    await page.locator(`#c${root} a[href*="reply=${root}"]`).click()
    await form(page).locator('textarea').click()
    await editor(page).click()
    await page.keyboard.type('Ma réponse, sous la question.')
    await press(page, 'submit-contribution')
    await page.locator('.waiting', { hasText: 'Ma réponse' }).waitFor()
    const [sent] = (await product.db.select().from(contribution)).filter(({ plain }) => plain.startsWith('Ma réponse'))
    const { number } = await acts(product, 'claire@example.org', [
      'publish-contribution',
      { contributionId: sent?.id, revision: 1 },
    ])
    await page.goto(`${product.origin}/fr/conferences/migration-retour-2/c/${number}`)
    expect(await page.locator(`#c${number}`).getAttribute('class')).toContain('reply')
    await page.locator(`#c${number}`, { hasText: `En réponse à ${root}` }).waitFor()
  })

  journey('can be taken back while it waits', async () => {
    await acts(product, 'amina@example.org', [
      'submit-contribution',
      { threadId: await threadAt(product, 9), language: 'fr', text: 'Je me suis trompée.' },
    ])
    const page = await comes('amina@example.org')
    await page.goto(product.origin + threadPath('fr', 9))
    const waiting = page.locator('.waiting', { hasText: 'Je me suis trompée.' })
    await waiting.locator('form[action="/do/withdraw-contribution"] button').click()
    await page.waitForURL(/done=withdraw-contribution/)
    expect(await waiting.count()).toBe(0)
  })
})

describe('a draft', () => {
  const keptWithUs = 'Gardé sur cet appareil et chez nous.'

  journey('that is written on two devices is never overwritten: each version is one press away', async () => {
    const place = { email: 'paolo@example.org', position: 8 }
    const telephone = await writer(place)
    await types(telephone, 'Commencé au téléphone.')
    await telephone.getByText(keptWithUs).waitFor()
    const desk = await writer(place)
    await editor(desk).or(form(desk).locator('textarea')).first().click()
    await editor(desk).getByText('Commencé au téléphone.').waitFor()
    await desk.keyboard.type(' Continué au bureau.')
    await desk.getByText(keptWithUs).waitFor()
    await types(telephone, 'Et encore au téléphone. ')
    const other = telephone.locator('.composer-other')
    await other.waitFor({ timeout: 15_000 })
    await other.locator('summary').click()
    expect(await other.textContent()).toContain('Continué au bureau.')
    expect(await barriers(telephone)).toEqual([])
    await other.locator('button').nth(1).click()
    await editor(telephone).getByText('Continué au bureau.').waitFor()
    expect(await editor(telephone).textContent()).toContain('Et encore au téléphone.')
    await sends(telephone)
    await telephone.getByText('Votre texte est arrivé.').first().waitFor()
    await desk.reload()
    await editor(desk).waitFor()
    expect(await editor(desk).textContent()).toBe('')
    await desk.waitForFunction(() => Object.keys(localStorage).every((name) => !name.startsWith('diwan.draft')))
    expect(await desk.locator('.composer-other').count()).toBe(0)
  })

  journey(
    'is kept where the editor is not to be had any more, as after a new build, and is sent as it is',
    async () => {
      const page = await writer({ email: 'paolo@example.org', position: 7, serviceWorkers: 'block' })
      await page.waitForLoadState('networkidle')
      await page.route('**/_next/static/chunks/**', (route) => route.fulfill({ status: 404 }))
      const area = form(page).locator('textarea')
      await area.click()
      await page.keyboard.type('Sans éditeur, mais gardé.')
      await page.reload()
      await page.unroute('**/_next/static/chunks/**')
      await page.reload()
      await area.click()
      await editor(page).getByText('Sans éditeur, mais gardé.').waitFor()
      await page.route('**/_next/static/chunks/**', (route) => route.fulfill({ status: 404 }))
      await sends(page)
      expect(await arrivesOnce(page, 'Sans éditeur, mais gardé.')).toHaveLength(1)
    },
  )
})
