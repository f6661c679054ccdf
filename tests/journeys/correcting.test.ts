import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { contribution } from '@/db/schema'
import { journey } from '../support/journey'
import { acts, isStillTheSame, listens, mark, publishes, threadPath, waits } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import { press } from '../support/story'
import { barriers, desk, visitor } from '../support/visitors'

played()

const conference = '/fr/conferences/migration-retour-2'
const form = (page: Page) => page.locator('form[action="/do/revise-contribution"]')
const editor = (page: Page) => form(page).locator('[contenteditable=true]')

/** Replaces the whole text in the editor and sends it. */
async function rewrites(page: Page, text: string): Promise<void> {
  await form(page).locator('textarea, [contenteditable=true]').first().click()
  await editor(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await press(page, 'revise-contribution')
}

journey(
  'what is published is corrected by its author, read by a moderator, and changes under its readers’ eyes',
  async () => {
    const number = await publishes(product, { position: 8, text: 'Le train part à midi de Turin.' })
    const reader = await visitor(browser, { locale: 'it', viewport: desk })
    const listening = listens(reader.page)
    await reader.page.goto(product.origin + threadPath('it', 8))
    await listening
    await mark(reader.page)

    const amina = await comes('amina@example.org')
    await amina.goto(product.origin + threadPath('fr', 8))
    expect(await amina.locator('a[href$="/correct"]').count()).toBe(1)
    await amina.locator(`#c${number} a[href$="/correct"]`).click()
    await amina.getByRole('heading', { name: `Corriger la contribution ${number}` }).waitFor()
    const found = await barriers(amina)
    await rewrites(amina, 'Le train part à minuit de Turin.')
    await amina.waitForURL(/\/fr\/me\?done=revise-contribution/)
    await amina.getByText('Votre correction attend la modération').waitFor()
    expect(await reader.page.locator(`#c${number}`).textContent()).toContain('midi')

    const claire = await comes('claire@example.org')
    await claire.goto(`${product.origin}${conference}/desk`)
    await claire
      .locator('li', { hasText: `Correction de la contribution ${number}` })
      .locator('h2 a')
      .click()
    await claire.locator('del', { hasText: 'midi' }).waitFor()
    found.push(...(await barriers(claire)))
    await press(claire, 'publish-contribution')
    await claire.waitForURL(/done=publish-contribution/)

    const shown = reader.page.locator(`#c${number}`)
    await shown.getByText('Le train part à minuit de Turin.').waitFor()
    expect(await isStillTheSame(reader.page)).toBe(true)
    await shown.locator('a', { hasText: 'corretto' }).click()
    await reader.page.locator('ins', { hasText: 'minuit' }).waitFor()
    expect(await reader.page.locator('del').last().textContent()).toContain('midi')
    for (const locale of ['fr', 'it', 'ar', 'en']) {
      await reader.page.goto(`${product.origin}/${locale}/conferences/migration-retour-2/c/${number}/changes`)
      found.push(...(await barriers(reader.page)))
    }
    expect([...found, ...reader.complaints]).toEqual([])
  },
)

journey('of two devices the second sees the text of the first beside its own, and goes on from either', async () => {
  const id = await waits(product, { position: 9, text: 'Le premier jet.' })
  const path = `${product.origin}/fr/me/contributions/${id}`
  const [here, elsewhere] = [await comes('amina@example.org'), await comes('amina@example.org')]
  await here.goto(path)
  await elsewhere.goto(path)
  await rewrites(here, 'Depuis le téléphone.')
  await here.waitForURL(/done=revise-contribution/)
  await rewrites(elsewhere, 'Depuis la bibliothèque.')
  const other = elsewhere.locator('.composer-other')
  await other.locator('summary').click()
  await other.getByText('Depuis le téléphone.').waitFor()
  expect(await editor(elsewhere).textContent()).toBe('Depuis la bibliothèque.')
  await other.locator('button').nth(1).click()
  await editor(elsewhere).getByText('Depuis le téléphone.').waitFor()
  await press(elsewhere, 'revise-contribution')
  await elsewhere.waitForURL(/done=revise-contribution/)
  const [kept] = (await product.db.select().from(contribution)).filter((row) => row.id === id)
  expect(kept).toMatchObject({ revision: 3, plain: 'Depuis la bibliothèque.\n\nDepuis le téléphone.' })
})

journey('without scripts, both texts stand on the page, and a moderator is shown what has changed', async () => {
  const id = await waits(product, { position: 9, text: 'Deux mois suffisent.' })
  const path = `${product.origin}/fr/me/contributions/${id}`
  const plain = { javaScriptEnabled: false }
  const [amina, claire] = [await comes('amina@example.org', plain), await comes('claire@example.org', plain)]
  await claire.goto(`${product.origin}${conference}/desk/${id}`)
  await amina.goto(path)
  const sent = { contributionId: id, revision: 1, language: 'fr', text: 'Trois mois suffisent.' }
  await acts(product, 'amina@example.org', ['revise-contribution', sent])

  await form(amina).locator('textarea').fill('Quatre mois suffisent.')
  await press(amina, 'revise-contribution')
  await amina.waitForURL(/refused=/)
  await amina.getByText('Trois mois suffisent.').waitFor()
  expect(await form(amina).locator('textarea').inputValue()).toBe('Quatre mois suffisent.')
  await amina.getByRole('link', { name: 'Continuer avec ce texte' }).click()
  await amina.getByText('Quatre mois suffisent.').waitFor()
  expect(await form(amina).locator('textarea').inputValue()).toBe('Trois mois suffisent.')
  await amina.getByRole('link', { name: 'Revenir à ce que j’avais écrit' }).click()
  await press(amina, 'revise-contribution')
  await amina.waitForURL(/done=revise-contribution/)

  await press(claire, 'publish-contribution')
  await claire.waitForURL(/refused=/)
  expect(await claire.locator('.differences del').textContent()).toContain('Deux')
  expect(await claire.locator('.differences ins').textContent()).toContain('Quatre')
  await press(claire, 'publish-contribution')
  await claire.waitForURL(/done=publish-contribution/)
})

journey(
  'a correction that waits is taken back without scripts, and whoever has it open at the desk is told',
  async () => {
    const number = await publishes(product, { position: 9, text: 'Le bus part à midi.' })
    const amina = await comes('amina@example.org', { javaScriptEnabled: false })
    await amina.goto(`${product.origin}${conference}/c/${number}/correct`)
    await form(amina).locator('textarea').fill('Le bus part à minuit.')
    await press(amina, 'revise-contribution')
    await amina.waitForURL(/done=revise-contribution/)

    const claire = await comes('claire@example.org')
    await claire.goto(`${product.origin}${conference}/desk`)
    const listening = listens(claire)
    await claire
      .locator('li', { hasText: `Correction de la contribution ${number}` })
      .locator('h2 a')
      .click()
    await listening
    await amina.goto(`${product.origin}${conference}/c/${number}/correct`)
    await press(amina, 'withdraw-correction')
    await amina.waitForURL(/done=withdraw-correction/)
    await amina.getByText('Votre correction est retirée.').waitFor()
    await claire.locator('.changed a').click()
    await claire.getByText('Le bus part à minuit.').first().waitFor({ state: 'detached' })
    await claire.getByText('Le bus part à midi.').first().waitFor()
  },
)
