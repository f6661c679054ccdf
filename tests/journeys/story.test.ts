import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { threadPath } from '../support/live'
import { browser, played, product } from '../support/played'
import {
  asksForMail,
  asksToSignIn,
  entersByCode,
  entersByLink,
  press,
  publishes,
  publishesAsModerator,
  registers,
  writesPlainly,
  writesWithEditor,
} from '../support/story'
import { desk, phone, visitor } from '../support/visitors'

played()

/** Seven in the morning, wherever the conference is, on the day after the clock's. */
function nextMorning(): Date {
  const tomorrow = new Date(Date.now() + 86_400_000)
  return new Date(`${tomorrow.toISOString().slice(0, 10)}T07:05:00Z`)
}

describe('the main story', () => {
  journey(
    'from the first visit to the morning digest, live, in Arabic on a phone and in French at a desk',
    async () => {
      const email = 'nour@example.org'
      const { page, complaints } = await visitor(browser, { locale: 'ar', viewport: phone })
      const moderator = await visitor(browser, { locale: 'fr', viewport: desk })
      const reader = await visitor(browser, { locale: 'it', viewport: desk })

      await asksToSignIn(page, product, email)
      await entersByLink(page, product, email)
      await registers(page, 'نور')
      await writesWithEditor(page, product, 'أكتب من تورينو، وقد عدت مرتين إلى خريبكة.')
      await page.locator('.waiting', { hasText: 'وقد عدت مرتين' }).waitFor()

      await reader.page.goto(product.origin + threadPath('it', 7))
      await reader.page.evaluate(() => Object.assign(window, { sameDocument: true }))
      await page.evaluate(() => Object.assign(window, { sameDocument: true }))
      await publishesAsModerator(moderator.page, product, 'وقد عدت مرتين')

      for (const open of [reader.page, page]) {
        await open.locator('#c25', { hasText: 'وقد عدت مرتين' }).waitFor()
        expect(await open.evaluate(() => 'sameDocument' in window)).toBe(true)
      }
      expect(await page.locator('#c25').getAttribute('class')).toContain('contribution')

      await publishes(moderator.page, product.origin, 'Scusate il ritardo')
      await product.clockTo(nextMorning())
      const digest = await product.mailTo(email, /\(26\)/)
      expect(digest.html).toMatch(/<html[^>]*dir="rtl"/)
      expect(digest.text).not.toContain('وقد عدت مرتين')

      const oneClick = /List-Unsubscribe: <([^>]+)>/i.exec(digest.headers)?.[1] ?? ''
      const looked = await fetch(oneClick)
      expect(looked.status).toBe(200)
      const answer = await fetch(oneClick, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      })
      expect(answer.status).toBe(200)
      const before = (await product.mailsTo(email)).length
      await product.clockTo(new Date(nextMorning().getTime() + 86_400_000))
      await product.mailTo('amina@example.org')
      expect((await product.mailsTo(email)).length).toBe(before)
      expect(complaints).toEqual([])
    },
  )

  journey('without scripts, with the code instead of the link', async () => {
    const email = 'salma@example.org'
    const { page } = await visitor(browser, { locale: 'ar', viewport: phone, javaScriptEnabled: false })
    const moderator = await visitor(browser, { locale: 'fr', javaScriptEnabled: false })

    await asksToSignIn(page, product, email)
    await entersByCode(page, product, email)
    await registers(page, 'سلمى')
    await writesPlainly(page, product, 'رسالة من غير برمجيات، تصل كغيرها.')
    expect(await page.locator('.waiting').textContent()).toContain('تصل كغيرها')

    await publishesAsModerator(moderator.page, product, 'تصل كغيرها')
    await page.goto(product.origin + threadPath('ar', 7))
    await page.locator('.contribution', { hasText: 'تصل كغيرها' }).waitFor()
  })
})

journey('without scripts, what was sent after the login had ended is there after signing in again', async () => {
  const { page } = await visitor(browser, { locale: 'fr', viewport: phone, javaScriptEnabled: false })
  await page.goto(`${product.origin}/demo`)
  await page.locator('form:has([value="amina@example.org"]) button').click()
  await page.goto(product.origin + threadPath('fr', 7))
  await page.locator('form[action="/do/submit-contribution"] textarea').fill('Des mots qui ne se récriront pas.')
  await page.context().clearCookies({ name: 'authjs.session-token' })
  await press(page, 'submit-contribution')
  await page.locator('#write .kept', { hasText: 'Des mots qui ne se récriront pas.' }).waitFor()

  await page.locator('#write a[href*="/sign-in"]').click()
  await asksForMail(page, 'amina@example.org')
  await entersByCode(page, product, 'amina@example.org', /\/threads\/7/)
  const field = page.locator('form[action="/do/submit-contribution"] textarea')
  expect(await field.inputValue()).toBe('Des mots qui ne se récriront pas.')
  await press(page, 'submit-contribution')
  await page.locator('.waiting', { hasText: 'Des mots qui ne se récriront pas.' }).waitFor()
})

journey('the front page comes in the browser’s best language, and then in the one last chosen', async () => {
  for (const [browsers, best] of [
    ['it-CH', 'it'],
    ['ar-MA', 'ar'],
    ['de-DE', 'fr'],
  ] as const) {
    const { page } = await visitor(browser, { locale: browsers })
    await page.goto(`${product.origin}/`)
    expect(new URL(page.url()).pathname).toBe(`/${best}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(best)
  }
  const { page } = await visitor(browser, { locale: 'fr', viewport: phone })
  await page.goto(product.origin + threadPath('fr', 7))
  await page.locator('header summary').first().click()
  await page.locator('header a[lang="ar"]').click()
  await page.waitForURL(product.origin + threadPath('ar', 7))
  await page.goto(`${product.origin}/`)
  expect(new URL(page.url()).pathname).toBe('/ar')
})
