import type { Page } from 'playwright-core'
import { threadPath } from './live'
import type { Product } from './product'

/** The steps of the main story, as a person takes them, with or without scripts. */

const act = (page: Page, name: string) => page.locator(`form[action="/do/${name}"]`)
export const press = (page: Page, name: string) => act(page, name).locator('button').last().click()

/** Asks for the mail that lets in, from the front page, as somebody who has never been here. */
export async function asksToSignIn(page: Page, { origin }: Product, email: string): Promise<void> {
  await page.goto(`${origin}/`)
  await page.locator('a[href*="/sign-in"]').first().click()
  await asksForMail(page, email)
}

export async function asksForMail(page: Page, email: string): Promise<void> {
  await act(page, 'request-sign-in').locator('[name=email]').fill(email)
  await press(page, 'request-sign-in')
  await page.waitForURL(/\/sign-in\/confirm/)
}

export async function entersByLink(page: Page, product: Product, email: string): Promise<void> {
  const { text } = await product.mailTo(email)
  const link = /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? ''
  await page.goto(link)
  await page.getByText(email).first().waitFor()
  await press(page, 'confirm-sign-in')
  await page.waitForURL(/\/register/)
}

export async function entersByCode(page: Page, product: Product, email: string, to = /\/register/): Promise<void> {
  const code = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/
  const { text } = await product.mailTo(email, code)
  await act(page, 'confirm-sign-in')
    .locator('[name=code]')
    .fill(code.exec(text)?.[0] ?? '')
  await press(page, 'confirm-sign-in')
  await page.waitForURL(to)
}

/** Registers in Arabic, from Italy, by first name and city, with the morning digest. */
export async function registers(page: Page, name: string): Promise<void> {
  const form = act(page, 'register')
  await form.locator('[name=country][value=IT], select[name=country]').first().waitFor()
  await choose(form, 'country', 'IT')
  await choose(form, 'language', 'ar')
  await choose(form, 'display', 'first-name')
  await form.locator('[name=name]').fill(name)
  await form.locator('[name=city]').fill('Torino')
  await choose(form, 'sector', 'individual')
  await choose(form, 'rhythm', 'daily')
  for (const consent of ['publish', 'digest', 'adult']) await form.locator(`[name=${consent}]`).check()
  await press(page, 'register')
  await page.waitForURL((url) => !url.pathname.endsWith('/register'))
}

/** Chooses a value, whether the field is a list or a row of buttons. */
async function choose(form: ReturnType<typeof act>, name: string, value: string): Promise<void> {
  const select = form.locator(`select[name=${name}]`)
  if ((await select.count()) > 0) await select.selectOption(value)
  else await form.locator(`[name=${name}][value="${value}"]`).check()
}

/** Writes in a thread with the editor. */
export async function writesWithEditor(page: Page, { origin }: Product, text: string): Promise<void> {
  await page.goto(origin + threadPath('ar', 7))
  await act(page, 'submit-contribution').locator('textarea').click()
  const editor = act(page, 'submit-contribution').locator('[contenteditable=true]')
  await editor.click()
  await page.keyboard.type(text)
  await press(page, 'submit-contribution')
}

/** Writes in a thread with the plain form. */
export async function writesPlainly(page: Page, { origin }: Product, text: string): Promise<void> {
  await page.goto(origin + threadPath('ar', 7))
  const form = act(page, 'submit-contribution')
  await form.locator('textarea').fill(text)
  await choose(form, 'language', 'ar')
  await press(page, 'submit-contribution')
  await page.waitForURL(/done=submit-contribution/)
}

/** Claire, moderator, comes in by the demo's door, opens what contains the words and publishes it. */
export async function publishesAsModerator(page: Page, { origin }: Product, words: string): Promise<void> {
  await page.goto(`${origin}/demo`)
  await page.locator('form:has([value="claire@example.org"]) button').click()
  await publishes(page, origin, words)
}

export async function publishes(page: Page, origin: string, words: string): Promise<void> {
  await page.goto(`${origin}/fr/conferences/migration-retour-2/desk`)
  await page.locator('main :is(article, li)', { hasText: words }).last().locator('a[href*="/desk/"]').first().click()
  await page.getByText(words).first().waitFor()
  await press(page, 'publish-contribution')
  await page.waitForURL(/done=publish-contribution/)
}
