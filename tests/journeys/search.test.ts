import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { browser, played, product } from '../support/played'
import { phone, visitor } from '../support/visitors'

played()

const conference = (locale: string) => `${product.origin}/${locale}/conferences/migration-retour-2`

describe('somebody who looks for something', () => {
  journey.each([true, false])('finds it in Arabic on a phone (scripts: %s)', async (javaScriptEnabled) => {
    const { page, complaints } = await visitor(browser, { locale: 'ar', viewport: phone, javaScriptEnabled })
    await page.goto(conference('ar'))
    await page.getByRole('link', { name: 'البحث' }).click()
    await page.locator('.how-to-search').waitFor()
    await page.locator('[name=q]').fill('عوده')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?q=/)

    const found = page.locator('.results .contribution')
    expect(await found.locator('h3 > a').allTextContents()).toEqual(['19', '20'])
    expect(await found.first().locator('mark').allTextContents()).toEqual(['العودة', 'العودة'])
    expect(await found.first().locator('.text').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('[name=q]').inputValue()).toBe('عوده')

    await found.first().locator('h3 > a').click()
    await page.waitForURL(/\/threads\/\d+.*#c19$/)
    expect(await page.locator('#c19').textContent()).toContain('العودة ليست قراراً حراً للجميع')
    expect(complaints).toEqual([])
  })

  journey('narrows it, is told what resembles it, and what to try where there is nothing', async () => {
    const { page } = await visitor(browser, { locale: 'fr', javaScriptEnabled: false })
    await page.goto(`${conference('fr')}/search`)
    await page.locator('[name=q]').fill('acompagnement')
    await page.locator('form.search button').click()
    // Asked until the page that was asked for is there.
    const numbers = () => page.locator('.results h3 > a').allTextContents()
    await expect.poll(numbers).toEqual(['12', '1'])
    expect(await page.locator('.results [role=status]').textContent()).toContain('accompagnement')

    await page.locator('form.search summary').click()
    await page.locator('[name=session]').selectOption('1')
    await page.locator('form.search button').click()
    await expect.poll(numbers).toEqual(['1'])

    await page.locator('[name=session]').selectOption('4')
    await page.locator('form.search button').click()
    await expect.poll(numbers).toEqual([])
    await page.locator('.empty a').click()
    await expect.poll(numbers).toEqual(['12', '1'])

    await page.locator('[name=q]').fill('(17)')
    await page.locator('form.search button').click()
    await expect.poll(numbers).toEqual(['17'])
  })

  journey.each(['%00', '%ED%A0%80', '%27%22%26%7C!():*%3C-%3E%5C', 'a'.repeat(10_000), '%F0%9F%8C%8D', '%E0%A4'])(
    'has an answer whatever is in the address: %s',
    async (q) => {
      const answer = await fetch(`${conference('fr')}/search?q=${q}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('name="q"')
    },
  )
})
