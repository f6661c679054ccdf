import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { threadPath } from '../support/live'
import { isKept, writer } from '../support/outbox'
import { browser, played, product } from '../support/played'
import { barriers, phone, visitor } from '../support/visitors'

played()

/** The addresses of the pages that lie on this device, without what stands before the path. */
const copies = (page: Page) =>
  page.evaluate(async () => {
    const requests = await (await caches.open('diwan-pages-1')).keys()
    return requests.map(({ url }) => url.replace(location.origin, ''))
  })

const reads = async (page: Page, path: string) => {
  await page.goto(product.origin + path)
  await page.waitForLoadState('networkidle')
}

describe('without a network', () => {
  journey.each(['fr', 'ar'])(
    'what was read last can be read again, and says that it is a copy (%s)',
    async (locale) => {
      const { page } = await visitor(browser, { locale, viewport: phone })
      await reads(page, threadPath(locale, 7))
      await isKept(page)
      const conference = `/${locale}/conferences/migration-retour-2`
      for (const path of [conference, `${conference}/sessions/3`]) await reads(page, path)
      expect(await page.locator('.copy-line').isVisible()).toBe(false)
      await page.context().setOffline(true)
      for (const path of [threadPath(locale, 7), conference, `${conference}/sessions/3`]) {
        await page.goto(product.origin + path)
        await page.locator('.copy-line').waitFor()
        expect(await barriers(page)).toEqual([])
      }
      const never = await page.goto(product.origin + threadPath(locale, 9))
      expect(never?.status()).toBe(503)
      expect(await page.locator('p').first().getAttribute('lang')).toBe(locale)
      await page.context().setOffline(false)
      await page.goto(product.origin + threadPath(locale, 7))
      expect(await page.locator('.copy-line').isVisible()).toBe(false)
    },
  )

  journey('a copy stands in for a server that is being started', async () => {
    const { page } = await visitor(browser, { locale: 'fr' })
    await reads(page, threadPath('fr', 7))
    await isKept(page)
    await product.kill()
    await page.reload()
    await page.locator('.copy-line').waitFor()
    expect(await page.locator('.contribution').count()).toBeGreaterThan(0)
    await product.restart()
    await page.reload()
    expect(await page.locator('.copy-line').isVisible()).toBe(false)
  })
})

describe('copies', () => {
  journey('are of what is read in a conference alone, and go when their reader signs out', async () => {
    const page = await writer({ email: 'amina@example.org', position: 7 })
    await isKept(page)
    for (const path of ['/fr/me', '/fr', '/fr/conferences/migration-retour-2/register']) await reads(page, path)
    expect(await copies(page)).toEqual([threadPath('fr', 7), '/fr'])
    await page.locator('details:has([action="/do/sign-out"]) summary').click()
    await page.locator('form[action="/do/sign-out"] button').click()
    await page.waitForLoadState('networkidle')
    expect((await copies(page)).filter((path) => path !== '/fr')).toEqual([])
    const kept = await page.evaluate(async () => (await (await caches.match('/fr'))?.text()) ?? '')
    expect(kept).not.toContain('/do/sign-out')
  })

  journey('go when somebody else signs in', async () => {
    const page = await writer({ email: 'amina@example.org', position: 7 })
    await isKept(page)
    await reads(page, '/demo')
    expect(await copies(page)).toEqual([threadPath('fr', 7)])
    await page.locator('form:has([value="paolo@example.org"]) button').click()
    await page.waitForLoadState('networkidle')
    expect(await copies(page)).not.toContain(threadPath('fr', 7))
  })
})
