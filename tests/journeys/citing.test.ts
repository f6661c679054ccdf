import { desc } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { contribution } from '@/db/schema'
import { journey } from '../support/journey'
import { listens, publishes, threadAt, threadPath } from '../support/live'
import { comes, played, product } from '../support/played'
import { barriers, desk, phone } from '../support/visitors'

let cited: number
let citing: number

played()
beforeAll(async () => {
  cited = await publishes(product, { position: 9, text: 'Le premier salaire est parti en dettes.\n\nEnsuite, rien.' })
  citing = await publishes(product, { position: 9, text: `Comme dans #${cited}, mais pas #99999.` })
})

const editorOf = (page: Page) => page.locator('form.composer [contenteditable=true]')

async function reader(locale: 'fr' | 'ar', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await comes('paolo@example.org', { locale, ...options })
  const ready = listens(page)
  await page.goto(product.origin + threadPath(locale, 9))
  await ready
  return page
}

const chooses = (page: Page, number: number) =>
  page
    .locator(`#c${number} .text p`)
    .first()
    .evaluate((words) => getSelection()?.selectAllChildren(words))

const lastText = async () =>
  (await product.db.select().from(contribution).orderBy(desc(contribution.submittedAt)).limit(1))[0]

describe('citations', () => {
  journey('show by keyboard what they lead to, over the page, until Escape; in Arabic too', async () => {
    for (const locale of ['fr', 'ar'] as const) {
      const page = await reader(locale)
      const link = page.locator(`#c${citing} a.cited`)
      const height = await page.evaluate(() => document.body.scrollHeight)
      await link.focus()
      const card = page.locator('.cited-card')
      await card.getByText('Le premier salaire').waitFor()
      expect(await page.evaluate(() => document.body.scrollHeight)).toBe(height)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      await link.press('Enter')
      await page.waitForURL((url) => url.hash === `#c${cited}`)
    }
  })

  journey('are shown where one has gone on to while a poor line still brought what shows them', async () => {
    // What holds the line here does not see what a service worker fetches.
    const page = await reader('fr', { serviceWorkers: 'block' })
    let arrives = () => {}
    const line = new Promise<void>((done) => {
      arrives = done
    })
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      await line
      await route.continue()
    })
    const asked = page.waitForRequest('**/_next/static/chunks/*.js')
    await page.locator(`#c${cited} h3 a`).focus()
    await asked
    await page.locator(`#c${citing} a.cited`).focus()
    arrives()
    await page.locator('.cited-card').getByText('Le premier salaire').waitFor()
  })

  journey('are made from chosen words, from a number that is typed, and with a name that is suggested', async () => {
    const page = await reader('fr', { viewport: desk })
    await page.locator(`#c${cited}`).hover()
    await chooses(page, cited)
    const key = page.locator('.cite-key')
    await key.getByText('Citer ce passage').waitFor()
    await key.focus()
    await page.keyboard.press('Enter')
    await editorOf(page).locator('blockquote', { hasText: 'Le premier salaire est parti en dettes.' }).waitFor()
    await page.keyboard.type(`D’accord aussi avec #${citing}. Merci @`)
    await page.locator('.composer-names [role=option]').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('form.composer button[type=submit]').last().click()
    await expect.poll(async () => (await lastText())?.plain).toMatch(/^> Le premier salaire est parti en dettes\./)
    const sent = await lastText()
    expect(sent?.threadId).toBe(await threadAt(product, 9))
    expect(sent?.plain).toContain(`> (${cited})`)
    expect([sent?.cites.length, sent?.mentions.length]).toEqual([2, 1])
  })
})
