import { sql } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from '../support/journey'
import { browser, played, product } from '../support/played'
import { press } from '../support/story'
import { barriers, desk, phone, visitor } from '../support/visitors'

/** The login of who begins the conference. */
let convener: Awaited<ReturnType<BrowserContext['storageState']>> | undefined

played(() => ({ withScenario: false }))

const form = (page: Page, act: string) => page.locator(`form[action="/do/${act}"]`)

/** By the code of the mail, as without scripts; leads to the page one was on the way to. */
async function signsIn(page: Page, { email, locale }: { email: string; locale: string }): Promise<void> {
  await form(page, 'request-sign-in').locator('[name=email]').fill(email)
  await press(page, 'request-sign-in')
  await page.waitForURL(/\/sign-in\/confirm/)
  const { text } = await product.mailTo(email, /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/)
  const code = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(text)?.[0] ?? ''
  await form(page, 'confirm-sign-in').locator('[name=code]').fill(code)
  await press(page, 'confirm-sign-in')
  await page.waitForURL((url) => url.pathname.startsWith(`/${locale}`) && !url.pathname.includes('/sign-in'))
}

/** The last form for this act on the page, opened if it is folded, filled and sent. */
async function fillsIn(page: Page, act: string, fields: Record<string, string>): Promise<void> {
  const there = form(page, act).last()
  const fold = page.locator('details:not([open])', { has: page.locator(`form[action="/do/${act}"]`) }).last()
  if ((await fold.count()) > 0) await fold.locator('summary').click()
  for (const [name, value] of Object.entries(fields)) await there.locator(`[name="${name}"]`).fill(value)
  await there.locator('button').click()
  await page.waitForURL((url) => url.searchParams.get('done') === act || url.searchParams.has('refused'))
}

/** A day from now as a clock in Rome shows it, for a field of the form. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Rome' })
    .slice(0, 16)
    .replace(' ', 'T')

journey('a first conference, from an empty database to its moderator, without scripts', async () => {
  const { page } = await visitor(browser, { locale: 'it', viewport: desk, javaScriptEnabled: false })
  await page.goto(`${product.origin}/it/sign-in`)
  await signsIn(page, { email: 'paolo@example.com', locale: 'it' })
  expect((await page.goto(`${product.origin}/it/coordination`))?.status()).toBe(404)
  await product.db.execute(sql`update person set may_convene = true where email = 'paolo@example.com'`)
  await page.goto(`${product.origin}/it`)
  await page.locator('.ways a', { hasText: 'Coordinamento' }).click()

  await fillsIn(page, 'create-conference', { slug: 'acqua', name: 'Paolo Rinaldi' })
  expect(await page.locator('.wrong').allTextContents()).toHaveLength(1)
  expect(await form(page, 'create-conference').locator('[name=slug]').inputValue()).toBe('acqua')
  await fillsIn(page, 'create-conference', { 'title-it': 'Acqua e oasi', 'title-fr': 'Eau et oasis' })
  await page.waitForURL(/\/it\/coordination\/acqua/)

  const box = { opensAt: inDays(1), closesAt: inDays(8) }
  await fillsIn(page, 'add-session', { 'title-it': 'Dividere l’acqua', ...box, closesAt: inDays(-1) })
  expect(await page.locator('[name=title-it]').first().inputValue()).toBe('Dividere l’acqua')
  await fillsIn(page, 'add-session', box)
  await fillsIn(page, 'add-question', { 'text-it': 'Chi decide?' })
  const question = page.locator('.flagged', { hasText: 'Chi decide?' })
  expect(await question.locator('mark').textContent()).toContain('francese')
  await question.locator('a').click()
  await fillsIn(page, 'change-texts', { 'text-fr': 'Qui décide ?', 'text-ar': 'من يقرّر؟', 'text-en': 'Who decides?' })
  expect(await question.locator('mark').count()).toBe(0)

  await page.goto(`${product.origin}/it/conferences/acqua/desk/people`)
  await form(page, 'invite-to-team').locator('[name=language]').selectOption('fr')
  await fillsIn(page, 'invite-to-team', { email: 'claire@example.com' })
  expect(await page.content()).not.toContain('claire@example.com')

  const claire = await visitor(browser, { locale: 'fr', viewport: phone, javaScriptEnabled: false })
  const { text } = await product.mailTo('claire@example.com')
  await claire.page.goto(/https?:\/\/\S+\/invitation/.exec(text)?.[0] ?? '')
  await claire.page.locator('main a[href*="/sign-in"]').first().click()
  await signsIn(claire.page, { email: 'claire@example.com', locale: 'fr' })
  const register = form(claire.page, 'register')
  await register.locator('[name=country][value=MA]').check()
  await register.locator('[name=language][value=fr]').check()
  await register.locator('[name=display][value=pseudonym]').check()
  await register.locator('[name=name]').fill('Claire')
  await register.locator('select[name=sector]').selectOption('individual')
  await register.locator('[name=rhythm][value=none]').check()
  for (const consent of ['publish', 'adult']) await register.locator(`[name=${consent}]`).check()
  await press(claire.page, 'register')
  await claire.page.waitForURL((url) => !url.pathname.endsWith('/register'))
  expect((await claire.page.goto(`${product.origin}/fr/conferences/acqua/desk`))?.status()).toBe(200)
  expect((await claire.page.goto(`${product.origin}/fr/conferences/acqua/desk/people`))?.status()).toBe(404)

  await product.clockTo(new Date(Date.now() + 2 * 86_400_000))
  for (const words of ['Decide il villaggio.', 'Decide chi paga.']) {
    await page.goto(`${product.origin}/it/conferences/acqua/threads/1`)
    await form(page, 'submit-contribution').locator('textarea').fill(words)
    await form(page, 'submit-contribution').locator('select[name=language]').selectOption('it')
    await press(page, 'submit-contribution')
    await page.waitForURL(/done=submit-contribution/)
  }
  await claire.page.goto(`${product.origin}/fr/conferences/acqua/desk`)
  await claire.page.locator('.queued', { hasText: 'Decide chi paga.' }).locator('h2 a').click()
  await form(claire.page, 'return-contribution').locator('[name=reason]').waitFor({ state: 'hidden' })
  await claire.page
    .locator('details', { has: form(claire.page, 'return-contribution') })
    .locator('summary')
    .click()
  await form(claire.page, 'return-contribution').locator('[name=reason]').selectOption('unclear')
  await fillsIn(claire.page, 'return-contribution', { message: 'Qui paie, chez vous ?' })
  expect((await product.mailTo('paolo@example.com', /Qui paie, chez vous/)).html).toContain('lang="it"')
  convener = await page.context().storageState()
})

journey.each(['fr', 'it', 'ar', 'en'])('its pages are accessible to its coordinator, in %s', async (locale) => {
  if (!convener) throw new Error('nobody has begun it')
  const { page } = await visitor(browser, { storageState: convener })
  const found: string[] = []
  for (const path of [
    '/coordination',
    '/coordination/acqua',
    '/conferences/acqua/invitation',
    '/conferences/acqua/desk',
  ]) {
    await page.goto(`${product.origin}/${locale}${path}`)
    found.push(...(await barriers(page)))
  }
  await page.locator('.queued h2 a').click()
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/)
  found.push(...(await barriers(page)))
  await page.goto(`${product.origin}/${locale}/coordination/acqua`)
  await page.locator('.flagged a').first().click()
  await page.waitForURL(/\/texts\//)
  found.push(...(await barriers(page)))
  expect(found).toEqual([])
})
