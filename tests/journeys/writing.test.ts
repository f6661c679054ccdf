import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { contribution, draft } from '@/db/schema'
import { journey } from '../support/journey'
import { acts, publishes, threadAt, threadPath } from '../support/live'
import { comes, played, product } from '../support/played'
import { press } from '../support/story'

played()

const editorOf = (page: Page) => page.locator('form[action="/do/submit-contribution"] [contenteditable=true]')

/** Amina at the place to write of a thread, with the editor at hand. */
async function writer(path: string): Promise<Page> {
  const page = await comes('amina@example.org')
  await page.goto(product.origin + path)
  await page.locator('form[action="/do/submit-contribution"] textarea').click()
  await editorOf(page).click()
  return page
}

describe('while somebody writes', () => {
  journey('the words are counted against the limit, and the language is guessed until it is chosen', async () => {
    const page = await writer(threadPath('fr', 8))
    await page.keyboard.type('Ho lavorato undici anni a Torino, poi sono tornato.')
    await page.getByText('Mots : 9 sur 600').waitFor()
    const language = page.locator('select[name=language]')
    await expect.poll(() => language.inputValue()).toBe('it')
    await language.selectOption('ary-Latn')
    await editorOf(page).click()
    await page.keyboard.type(' Adesso scrivo ancora in italiano, ma la scelta resta.')
    await page.getByText('Mots : 18 sur 600').waitFor()
    expect(await language.inputValue()).toBe('ary-Latn')

    const many = await writer(threadPath('fr', 9))
    await editorOf(many).evaluate((field, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, 'mot '.repeat(601))
    await many.getByText('Le texte dépasse la limite').waitFor()
  })

  journey('the text lies on the device with its marks, and with us in its words', async () => {
    const page = await writer(threadPath('fr', 7))
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Une phrase en gras.')
    const drafts = async () => (await product.db.select().from(draft)).map(({ text }) => text)
    await expect.poll(drafts, { timeout: 10_000 }).toContain('Une phrase en gras.')
    await page.reload()
    await editorOf(page).locator('strong', { hasText: 'Une phrase en gras.' }).waitFor()

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
    await page.locator('form[action="/do/submit-contribution"] textarea').click()
    await editorOf(page).click()
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
