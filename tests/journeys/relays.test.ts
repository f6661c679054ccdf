import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { isStillTheSame, listens, mark, publishes, signsIn, threadPath } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import { press, publishesAsModerator } from '../support/story'
import { phone, visitor } from '../support/visitors'

const relay = 'p08@example.org'

played()

const button = (page: Page, number: number, kind: 'useful' | 'lived') =>
  page.locator(`#c${number} button[name=${kind}]`)

/** Fills in what is asked of the person, as somebody told it at the association's desk. */
async function saysOf(page: Page, name: string): Promise<void> {
  const form = page.locator('form[action="/do/relay-contribution"]')
  await form.locator('[name=means][value=oral]').check()
  await form.locator('[name=collectedOn]').fill(new Date().toISOString().slice(0, 10))
  await form.locator('[name=shownBy][value=pseudonym]').check()
  expect(await form.locator('[name=city]').isVisible()).toBe(false)
  await form.locator('[name=name]').fill(name)
  await form.locator('[name=country][value=MA]').check()
  await form.locator('[name=consent]').check()
}

describe('what somebody tells a relay', () => {
  journey('is written down and published, without scripts on either side', async () => {
    const { page } = await visitor(browser, { locale: 'it', viewport: phone, javaScriptEnabled: false })
    const moderator = await visitor(browser, { locale: 'fr', javaScriptEnabled: false })
    await signsIn(page, product, relay)
    await page.goto(product.origin + threadPath('it', 7))
    await page.locator('#write a[href$="/relay"]').click()
    await page.locator('form[action="/do/relay-contribution"] textarea').fill('Detto a voce, e scritto da altri.')
    await saysOf(page, 'Gelsomina')
    await press(page, 'relay-contribution')
    await page.waitForURL(/threads\/7\?done=relay-contribution/)
    await page.locator('.waiting', { hasText: 'scritto da altri' }).waitFor()
    await publishesAsModerator(moderator.page, product, 'scritto da altri')
    await page.goto(product.origin + threadPath('it', 7))
    const shown = page.locator('.contribution', { hasText: 'scritto da altri' })
    expect(await shown.locator('h3').textContent()).toContain('Gelsomina')
    expect(await shown.locator('.from').textContent()).toContain('Associazione Al Manara Modena')
  })

  journey(
    'is refused with the pseudonym of another, with all that was typed still there; then sent from the editor',
    async () => {
      const { page, complaints } = await visitor(browser, { locale: 'fr', viewport: phone })
      await signsIn(page, product, relay)
      await page.goto(`${product.origin}${threadPath('fr', 7)}/relay`)
      const form = page.locator('form[action="/do/relay-contribution"]')
      await form.locator('textarea').click()
      await form.locator('[contenteditable=true]').click()
      await page.keyboard.type('Confié un matin au guichet.')
      await saysOf(page, 'أمينة')
      await press(page, 'relay-contribution')
      await form.locator('.field .wrong').waitFor()
      expect(await form.locator('[name=country][value=MA]').isChecked()).toBe(true)
      await form.locator('[name=name]').fill('Jasmin')
      await press(page, 'relay-contribution')
      await form.locator('[data-kind=done]').waitFor()
      await form.locator('[data-kind=done] button').click()
      expect(await form.locator('[name=consent]').isChecked()).toBe(false)
      expect(await form.locator('[name=name]').inputValue()).toBe('')
      await page.goto(product.origin + threadPath('fr', 7))
      await page.locator('.waiting', { hasText: 'au guichet' }).waitFor()
      expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
    },
  )
})

describe('that something is useful', () => {
  journey('is counted on every open page, and taken back by pressing again', async () => {
    const number = await publishes(product, { position: 7, text: 'Une adresse qui sert.' })
    const { page } = await visitor(browser, { locale: 'fr', viewport: phone })
    const reader = (await visitor(browser, { locale: 'it' })).page
    await signsIn(page, product, relay)
    for (const open of [page, reader]) {
      const ready = listens(open)
      await open.goto(product.origin + threadPath('fr', 7))
      await ready
      await mark(open)
    }
    expect(await reader.locator(`#c${number} button`).count()).toBe(0)
    await button(page, number, 'useful').click()
    await page.locator(`#c${number} [name=useful][aria-pressed=true]`, { hasText: '1' }).waitFor()
    await reader.locator(`#c${number} small`, { hasText: '1' }).waitFor()
    await button(page, number, 'useful').click()
    await page.locator(`#c${number} [name=useful][aria-pressed=false]`).waitFor()
    await reader.locator(`#c${number} small`).waitFor({ state: 'detached' })
    for (const open of [page, reader]) expect(await isStillTheSame(open)).toBe(true)
  })

  journey('is said without scripts as well, and leads back to the contribution', async () => {
    const number = await publishes(product, { position: 7, text: 'Une autre adresse.' })
    const page = await comes(relay, { javaScriptEnabled: false })
    await page.goto(product.origin + threadPath('fr', 7))
    await button(page, number, 'lived').click()
    await page.waitForURL(new RegExp(`#c${number}$`))
    expect(await button(page, number, 'lived').getAttribute('aria-pressed')).toBe('true')
    expect(await button(page, number, 'lived').textContent()).toContain('1')
  })
})
