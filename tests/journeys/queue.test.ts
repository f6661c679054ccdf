import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { readClock, shiftClock } from '@/db/queries/clock'
import { journey } from '../support/journey'
import { strikes } from '../support/keyboard'
import { listens, waits } from '../support/live'
import { comes, played, product } from '../support/played'
import { barriers, desk, phone } from '../support/visitors'

// Longer than any page takes to come, however busy the machine is.
played(() => ({ env: { UNDO_SECONDS: '60' } }))

/** The time to undo is over, and the worker looks. */
async function isCarriedOut(): Promise<void> {
  const now = await readClock(product.db)
  await shiftClock(product.db, new Date(now.getTime() + 90_000))
  await product.db.execute(sql`select graphile_worker.add_job('carry-out-decisions')`)
}

const deskIn = (locale: string) => `${product.origin}/${locale}/conferences/migration-retour-2/desk`

/** A moderator at the queue, who hears what the others do. */
async function atQueue(email: string, locale: string): Promise<Page> {
  const page = await comes(email, { locale, viewport: desk })
  const ready = listens(page)
  await page.goto(deskIn(locale))
  await ready
  return page
}

const standing = (page: Page, words: string) => page.locator('.queued', { hasText: words }).locator('.standing')

describe('two moderators', () => {
  journey('see who has which text in hand, decide by one key, undo, and decide it once', async () => {
    const words = 'Deux saisons, puis le retour.'
    const contributionId = await waits(product, { position: 8, text: words })
    const paolo = await atQueue('paolo@example.org', 'it')
    const claire = await comes('claire@example.org', { locale: 'fr', viewport: desk })
    await claire.goto(`${deskIn('fr')}/${contributionId}`)
    await claire.getByText('Entre vos mains').waitFor()
    await standing(paolo, words).getByText('In lettura').waitFor()

    const other = await paolo.context().newPage()
    await other.goto(`${deskIn('it')}/${contributionId}`)
    await strikes(other, 'p')
    await other.waitForURL(/refused=/)
    await other
      .getByRole('alert')
      .getByText(/Claire/)
      .waitFor()

    await strikes(claire, 'p')
    await claire.waitForURL(/done=publish-contribution/)
    await standing(paolo, words).getByText('ne ha appena deciso').waitFor()
    await claire.locator('.due', { hasText: 'publication' }).waitFor()
    await strikes(claire, 'z')
    await claire.waitForURL(/done=undo-decision/)
    await claire.locator('article', { hasText: words }).first().waitFor()

    await claire.goto(`${deskIn('fr')}/${contributionId}`)
    await claire.getByText('Entre vos mains').waitFor()
    await strikes(claire, 'p')
    await claire.waitForURL(/done=publish-contribution/)
    await isCarriedOut()
    await claire.locator('.due').getByText('C’est publié.').waitFor({ timeout: 30_000 })
    await other.goto(`${deskIn('it')}/${contributionId}`)
    await other
      .getByText(/con il numero/)
      .first()
      .waitFor()
  })

  journey('find the keys in a list, which can be turned off, and write without setting them off', async () => {
    const contributionId = await waits(product, { position: 9, text: 'Un texte à lire deux fois.' })
    const claire = await comes('claire@example.org', { locale: 'ar', viewport: desk })
    await claire.goto(`${deskIn('ar')}/${contributionId}`)
    await claire.locator('.keys-open').waitFor()
    await claire.keyboard.press('r')
    const wording = claire.locator('#return-wording')
    await claire.locator('#return-reason').selectOption('unclear')
    expect(await wording.inputValue()).not.toBe('')
    await wording.fill('')
    await wording.pressSequentially('pdz?')
    expect(new URL(claire.url()).search).toBe('')
    await wording.blur()
    await claire.keyboard.press('?')
    expect(await barriers(claire)).toEqual([])
    await claire.locator('dialog.keys input').uncheck()
    await claire.keyboard.press('Escape')
    await strikes(claire, 'p')
    await claire.keyboard.press('?')
    await claire.locator('dialog.keys[open]').waitFor()
    expect(new URL(claire.url()).search).toBe('')
  })
})

journey('without scripts one decides and undoes as well, on a phone', async () => {
  const words = 'Sans script, du bureau.'
  const contributionId = await waits(product, { position: 7, text: words })
  const claire = await comes('claire@example.org', { locale: 'ar', viewport: phone, javaScriptEnabled: false })
  await claire.goto(`${deskIn('ar')}/${contributionId}`)
  await claire.locator('form[action="/do/claim-contribution"] button').click()
  await claire.waitForURL(/done=claim-contribution/)
  await claire.locator('details[data-key=d] summary').click()
  const form = claire.locator('form[action="/do/decline-contribution"]')
  await form.locator('[name=reason]').selectOption('off-topic')
  await form.locator('button').click()
  await claire.waitForURL(/done=decline-contribution/)
  await claire.locator('form[action="/do/undo-decision"] button').click()
  await claire.waitForURL(/done=undo-decision/)
  await claire.locator('article', { hasText: words }).first().waitFor()
})

journey('an author and the desk write to each other, and what was edited is shown to its author', async () => {
  const contributionId = await waits(product, { position: 8, text: 'Le chemain du retour.' })
  const claire = await comes('claire@example.org', { locale: 'fr', viewport: desk })
  await claire.goto(`${deskIn('fr')}/${contributionId}`)
  await claire.getByText('Écrire à l’auteur').click()
  await claire.locator('#exchange-text').fill('Chemin, sans doute ?')
  await claire.locator('form[action="/do/write-to-author"] button').click()
  await claire.waitForURL(/done=write-to-author/)
  await product.mailTo('amina@example.org', /Chemin, sans doute/)

  const amina = await comes('amina@example.org', { locale: 'ar' })
  await amina.goto(`${product.origin}/ar/me/contributions/${contributionId}`)
  await amina.getByText('Chemin, sans doute ?').waitFor()
  await amina.locator('form[action="/do/write-to-desk"] textarea').fill('نعم')
  await amina.locator('form[action="/do/write-to-desk"] button').click()
  await amina.waitForURL(/done=write-to-desk/)
  expect(await barriers(amina)).toEqual([])

  await claire.goto(`${deskIn('fr')}/${contributionId}`)
  await claire.getByText('نعم').waitFor()
  expect(await barriers(claire)).toEqual([])
  await claire.locator('details[data-key=e] summary').click()
  await claire.locator('#edit-text').fill('Le chemin du retour.')
  await claire.locator('form[action="/do/publish-edited"] button').click()
  await claire.waitForURL(/done=publish-edited/)
  await isCarriedOut()
  const mail = await product.mailTo('amina@example.org', /chemain/)
  expect(mail.text).toContain('chemin')
})
