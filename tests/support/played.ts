import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { signsIn } from './live'
import { type Product, startProduct } from './product'
import { openBrowser, phone, visitor } from './visitors'

/** What a file of journeys walks through, from before its first until after its last. */
export let product: Product
export let browser: Browser

export function played(settings?: () => Parameters<typeof startProduct>[0]): void {
  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(settings?.()), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })
}

/** Somebody of the demo, signed in in a browser of their own: on a phone and in French, unless it says otherwise. */
export async function comes(email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await visitor(browser, { locale: 'fr', viewport: phone, ...options })
  await signsIn(page, product, email)
  return page
}
