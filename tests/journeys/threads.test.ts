import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { acts, isStillTheSame, listens, mark, publishes, threadAt, threadPath } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import { phone, visitor } from '../support/visitors'

played()

const claire = 'claire@example.org'
const sessionPath = '/fr/conferences/migration-retour-2/sessions/3'
const shown = (page: Page, number: number) => page.locator(`#c${number}`)

const does = async (name: string, position: number, more: object) =>
  acts(product, claire, [name, { threadId: await threadAt(product, position), ...more }])

async function opens(page: Page, path: string): Promise<Page> {
  const ready = listens(page)
  await page.goto(product.origin + path)
  await ready
  await mark(page)
  return page
}

const reader = async (path: string) => opens((await visitor(browser, { locale: 'fr', viewport: phone })).page, path)

describe('on an open page', () => {
  journey('what went elsewhere leaves it, with the way to where it is; its old links lead there', async () => {
    const number = await publishes(product, { position: 9, text: 'Plutôt une question de logement.' })
    const page = await reader(threadPath('fr', 9))
    const there = await reader(threadPath('ar', 8))
    await does('move-contribution', 9, { to: 8, numbers: String(number), reason: 'elsewhere' })
    const way = page.locator('.arrivals a')
    await way.waitFor()
    expect(await isStillTheSame(page)).toBe(true)
    await there.locator('.arrivals a').waitFor()
    await way.click()
    await shown(page, number).waitFor()
    expect(new URL(page.url()).pathname).toBe(threadPath('fr', 8))
    await page.goto(product.origin + threadPath('fr', 9))
    await page
      .locator('.notice')
      .getByRole('link', { name: String(number), exact: true })
      .click()
    await shown(page, number).waitFor()
  })

  journey('the place to write closes with the thread, keeps what was begun, and opens with it again', async () => {
    const page = await opens(await comes('amina@example.org'), threadPath('fr', 8))
    await page.locator('#write textarea').click()
    await page.locator('.ProseMirror').fill('Ce que je voulais dire.')
    await page.getByText('Gardé sur cet appareil et chez nous.').waitFor()
    await does('close-thread', 8, { reason: 'heated' })
    await page.locator('.kept').getByText('Ce que je voulais dire.').waitFor()
    expect(await page.locator('.ProseMirror').isVisible()).toBe(false)
    expect(await page.locator('.arrivals').textContent()).toContain('vient de fermer')
    await page.reload()
    await page.locator('.door').getByText('Le ton ne permettait plus').waitFor()
    await page.locator('.door').getByText('Ce que je voulais dire.').waitFor()
    await does('reopen-thread', 8, { reason: 'unsettled' })
    await page.locator('.ProseMirror').getByText('Ce que je voulais dire.').waitFor()
  })
})

journey('a merged thread leads to where it is now, with what was begun in it and what it was asked for', async () => {
  const page = await opens(await comes('amina@example.org'), threadPath('fr', 9))
  await page.locator('#write textarea').click()
  await page.locator('.ProseMirror').fill('Commencé ici.')
  await page.context().setOffline(true)
  await page.locator('.ProseMirror').fill('Commencé ici, et fini hors ligne.')
  await does('merge-threads', 9, { to: 7, reason: 'same' })
  await page.close({ runBeforeUnload: true })
  const again = await page.context().newPage()
  await again.context().setOffline(false)
  await again.goto(`${product.origin}${threadPath('fr', 9)}?after=1.1&view=compact`)
  expect(again.url()).toContain(`${threadPath('fr', 7)}?after=1.1&view=compact&merged=9`)
  await again.goto(product.origin + threadPath('fr', 9))
  await again.getByText('La discussion 9 est réunie à celle-ci').waitFor()
  await again.locator('.ProseMirror').getByText('Commencé ici, et fini hors ligne.').waitFor()
})

journey('a thread is proposed, opened, pinned and closed without scripts', async () => {
  const withoutScripts = { javaScriptEnabled: false }
  const p08 = await comes('p08@example.org', withoutScripts)
  await p08.goto(product.origin + sessionPath)
  await p08.locator('#proposals summary').click()
  await p08.getByLabel('Titre', { exact: true }).fill('Le logement au retour')
  await p08.getByLabel('De quoi il s’agirait').fill('Louer avant de rentrer, est-ce possible ?')
  await p08.getByRole('button', { name: 'Envoyer la proposition' }).click()
  await p08.getByText('Elle attend la modération.').waitFor()
  const desk = await comes(claire, withoutScripts)
  await desk.goto(`${product.origin}/fr/conferences/migration-retour-2/desk/threads`)
  const proposal = desk.locator('article', { hasText: 'Le logement au retour' })
  await proposal.locator('summary').first().click()
  await proposal.getByRole('button', { name: 'Ouvrir cette discussion' }).click()
  await desk.getByRole('link', { name: 'Le logement au retour' }).click()
  await desk.getByText('Épingler en tête de la session').first().click()
  const pin = desk.locator('form[action="/do/pin-thread"]')
  await pin.getByLabel('Motif').selectOption('start')
  await pin.getByRole('button').click()
  await desk.getByText('La discussion est épinglée.').waitFor()
  await p08.goto(product.origin + sessionPath)
  await p08.getByText('La discussion est ouverte.').waitFor()
  expect(await p08.locator('.questions a').first().textContent()).toBe('Le logement au retour')
  await desk.getByText('Fermer la discussion').first().click()
  const close = desk.locator('form[action="/do/close-thread"]')
  await close.getByLabel('Motif').selectOption('settled')
  await close.getByRole('button').click()
  await p08.locator('.questions a').first().click()
  await p08.locator('.door').getByText('La question a sa réponse').waitFor()
})
