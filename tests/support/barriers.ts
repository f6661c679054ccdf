import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { product } from './played'
import { barriers } from './visitors'

/** Goes to each of the pages and gives what is in somebody's way there. */
export async function barriersOn(page: Page, paths: readonly string[], status = 200): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    expect((await page.goto(product.origin + path))?.status(), path).toBe(status)
    found.push(...(await barriers(page)))
  }
  return found
}
