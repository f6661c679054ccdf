import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { acts, listens, publishes, threadPath } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import type { Product } from '../support/product'
import { press } from '../support/story'
import { desk, phone, visitor } from '../support/visitors'

played()

const conference = '/fr/conferences/migration-retour-2'
const paolo = 'paolo@example.org'

async function conferenceOf({ db }: Product): Promise<string> {
  const [row] = await db.execute<{ id: string }>(sql`select id from conference`)
  return row?.id ?? ''
}

const numbersOn = (page: Page, which = '.contribution') =>
  page.locator(which).evaluateAll((all) => all.map(({ id }) => Number(id.slice(1))))
const unread = (page: Page) => numbersOn(page, '.contribution:has(.unread)')
const marked = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/do/mark-read') && answer.ok())

describe('what was read', () => {
  journey('on one device is read on another, which goes on where the first stopped', async () => {
    const texts = Array.from({ length: 24 }, (_, index) => `Texte ${index}. ${'Une phrase de plus. '.repeat(60)}`)
    for (const text of texts) await publishes(product, { position: 6, text })

    const telephone = await comes(paolo)
    await telephone.goto(product.origin + threadPath('fr', 6))
    expect(await unread(telephone)).toEqual([])
    const [first, second, third] = await numbersOn(telephone)
    for (const number of [first, second]) {
      await telephone.locator(`#c${number} .text`).first().scrollIntoViewIfNeeded()
      await marked(telephone)
    }

    const computer = await comes(paolo, { viewport: desk })
    await computer.goto(product.origin + conference)
    const link = computer.locator('.new[href*="/threads/6/"]')
    expect(await link.textContent()).toMatch(/nouvelles pour vous/)
    await computer.goto(product.origin + threadPath('fr', 6))
    expect((await unread(computer)).slice(0, 1)).toEqual([third])
    await computer.locator('.ways-in a').first().click()
    await computer.waitForURL(new RegExp(`#c${third}$`))
    await marked(computer)
  })

  journey('live counts as read; what is published in another thread is new in the programme at once', async () => {
    const page = await comes(paolo, { viewport: desk })
    const ready = listens(page)
    await page.goto(product.origin + threadPath('fr', 9))
    await ready
    const number = await publishes(product, { position: 9, text: 'Lue en direct.' })
    const sent = page.waitForRequest((request) => (request.postData() ?? '').includes(`${number}]`))
    await page.locator(`#c${number}`).scrollIntoViewIfNeeded()
    await (await sent).response()
    const elsewhere = await comes(paolo)
    await elsewhere.goto(product.origin + threadPath('fr', 9))
    expect(await unread(elsewhere)).not.toContain(number)
    await acts(product, paolo, ['mark-read', { conferenceId: await conferenceOf(product), numbers: [23, 24, number] }])

    const programme = await comes(paolo)
    const open = listens(programme)
    await programme.goto(product.origin + conference)
    await open
    expect(await programme.locator('.new[href*="/threads/9/"]').count()).toBe(0)
    await publishes(product, { position: 9, text: 'Nouvelle aussitôt.' })
    await programme.locator('.new[href*="/threads/9/"]', { hasText: '1 nouvelle pour vous' }).waitFor()
  })

  journey('without scripts is said with one press, page by page, and never by looking', async () => {
    const page = await comes(paolo, { javaScriptEnabled: false })
    await page.goto(`${product.origin}${conference}`)
    const link = page.locator('.new[href*="/threads/8/"]')
    expect(await link.textContent()).toBe('3 nouvelles pour vous')
    await page.goto(product.origin + threadPath('fr', 8))
    await page.goto(`${product.origin}${conference}`)
    expect(await link.textContent()).toBe('3 nouvelles pour vous')
    await link.click()
    await page.waitForURL(/\/threads\/8#c\d+$/)
    await press(page, 'mark-read')
    await page.waitForURL(/done=mark-read/)
    expect(await page.locator('form[action="/do/mark-read"]').count()).toBe(0)
    await page.goto(`${product.origin}${conference}`)
    expect(await link.count()).toBe(0)
  })

  journey('is asked of nobody who takes no part', async () => {
    const { page } = await visitor(browser, { locale: 'fr' })
    const sent: string[] = []
    page.on('request', (request) => void sent.push(request.url()))
    await page.clock.install()
    await page.goto(product.origin + threadPath('fr', 7))
    await page.locator('#c18').waitFor()
    await page.clock.runFor(10_000)
    expect(sent.filter((url) => url.includes('/do/'))).toEqual([])
    expect(await page.locator('.unread, .new').count()).toBe(0)
  })
})

describe('a thread, without scripts', () => {
  journey('is looked through a line for each, and one line of replies is followed alone', async () => {
    const { page } = await visitor(browser, { locale: 'fr', viewport: phone, javaScriptEnabled: false })
    await page.goto(product.origin + threadPath('fr', 7))
    await page.locator('.ways-in a[href*=compact]').click()
    await page.waitForURL(/view=compact/)
    expect(await page.locator('.lines > li > a').allTextContents()).toEqual(['18', '19'])
    await page.locator('.lines > li', { hasText: '1 réponse' }).locator('p > a').click()
    await page.waitForURL(/line=18/)
    expect(await page.locator('.contribution h3 > a').allTextContents()).toEqual(['18', '19'])
    expect(await page.locator('h2').first().textContent()).toBe('La contribution 18 et ses réponses')
    await page.goto(`${product.origin}${threadPath('fr', 7)}?line=999`)
    await page.getByText('La contribution 999 n’est pas dans cette discussion').waitFor()
  })

  journey('leads to a number and to a day, and says kindly where there is none', async () => {
    const { page } = await visitor(browser, { locale: 'fr', viewport: phone, javaScriptEnabled: false })
    const jump = async (name: string, value: string) => {
      await page.goto(product.origin + threadPath('fr', 7))
      await page.locator('.ways-in a[href$="/go"]').click()
      await page.locator(`.jump [name=${name}]`).fill(value)
      await page.locator(`.jump:has([name=${name}]) button`).click()
    }
    await jump('number', '9')
    await page.waitForURL(/\/threads\/3#c9$/)
    await jump('day', '2020-01-01')
    await page.waitForURL(/\/threads\/7#c18$/)
    await jump('number', '999')
    await page.getByRole('heading', { name: 'Il n’y a pas de contribution 999' }).waitFor()
    await page.locator('.jump [name=number]').fill('dix-huit')
    await page.locator('.jump:has([name=number]) button').click()
    await page.getByRole('heading', { name: 'Ce n’est pas un numéro' }).waitFor()
    await jump('day', '2099-01-01')
    await page.getByRole('heading', { name: 'Rien n’a été publié ici depuis ce jour' }).waitFor()
  })
})
