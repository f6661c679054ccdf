import { sql } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { vi } from 'vitest'
import { threadPath } from './live'
import { comes, product } from './played'

/** Somebody of the demo with a thread open before them, in a browser that keeps what is read. */
export async function writer({
  email,
  position,
  ...options
}: BrowserContextOptions & { email: string; position: number }): Promise<Page> {
  const page = await comes(email, options)
  await page.goto(product.origin + threadPath('fr', position))
  return page
}

/** The page is read once more, through the worker that keeps it; what the editor needs has come. */
export async function isKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller)
  await page.reload()
  await page.waitForFunction(async (url) => Boolean(await caches.match(url)), page.url())
}

export const form = (page: Page) => page.locator('form[action="/do/submit-contribution"]')
export const editor = (page: Page) => form(page).locator('[contenteditable=true]')

export async function types(page: Page, text: string): Promise<void> {
  if ((await editor(page).count()) === 0) await form(page).locator('textarea').click()
  await editor(page).click()
  await page.keyboard.type(text)
}

/** The device has the words, which it takes a moment after they were typed. */
export const keepsHere = (page: Page, text: string) =>
  page.waitForFunction((words) => Object.values(localStorage).some((kept) => String(kept).includes(words)), text)

export const sends = (page: Page) => form(page).locator('button[type=submit]').click()
export const unsent = (page: Page, text: string) => page.locator('.unsent', { hasText: text })
export const waiting = (page: Page, text: string) => page.locator('.waiting:not(.unsent)', { hasText: text })

/** Whose contributions of these words there are: their authors' names. */
export async function authorsOf(text: string): Promise<string[]> {
  const rows = await product.db.execute<{ name: string }>(sql`
    select p.name from contribution k join participant p on p.id = k.author_id where k.plain = ${text}`)
  return rows.map(({ name }) => name)
}

/** Waits until there is one, and looks again a moment later whether it has stayed one. */
export async function arrivesOnce(page: Page, text: string): Promise<string[]> {
  await vi.waitFor(
    async () => {
      if ((await authorsOf(text)).length === 0) throw new Error(`not arrived: ${text}`)
    },
    { timeout: 20_000, interval: 100 },
  )
  await page.waitForFunction(() => Object.keys(localStorage).every((name) => !name.startsWith('diwan.outbox:')))
  return authorsOf(text)
}
