import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { signsIn, threadPath } from '../support/live'
import {
  arrivesOnce,
  authorsOf,
  editor,
  form,
  isKept,
  keepsHere,
  sends,
  types,
  unsent,
  waiting,
  writer,
} from '../support/outbox'
import { played, product } from '../support/played'
import { barriers } from '../support/visitors'

played()

const amina = { email: 'amina@example.org', position: 7 }
const line = '.outbox-line'

describe('a text that is sent while there is no network', () => {
  journey('is there when the page is closed and opened again, and arrives once when the network is back', async () => {
    const first = await writer(amina)
    await isKept(first)
    const context = first.context()
    await types(first, 'Le réseau est coupé')
    await context.setOffline(true)
    await first.keyboard.type(' au milieu de la phrase.')
    await sends(first)
    const text = 'Le réseau est coupé au milieu de la phrase.'
    await unsent(first, text).waitFor()
    expect(await first.evaluate(() => document.activeElement?.className)).toContain('unsent')
    expect(await editor(first).textContent()).toBe('')
    expect(await first.locator(line).textContent()).toContain('Pas encore envoyé\u202f: 1')
    expect(await barriers(first)).toEqual([])
    await first.close()

    const again = await context.newPage()
    await again.goto(product.origin + threadPath('fr', amina.position))
    await again.locator('.copy-line').waitFor()
    await unsent(again, text).waitFor()
    expect(await barriers(again)).toEqual([])
    expect(await authorsOf(text)).toEqual([])
    await context.setOffline(false)
    expect(await arrivesOnce(again, text)).toHaveLength(1)
    await waiting(again, text).waitFor()
    expect(await again.locator(line).textContent()).toContain('Votre texte est arrivé')
    expect(await unsent(again, text).count()).toBe(0)
  })

  journey('arrives as well from a plain field, whose editor could not come any more', async () => {
    const page = await writer({ ...amina, serviceWorkers: 'block' })
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    const area = form(page).locator('textarea')
    await area.fill('Sans réseau et sans éditeur.')
    await sends(page)
    await page.getByText('Votre texte est gardé sur cet appareil.').first().waitFor()
    expect(await area.inputValue()).toBe('')
    await page.context().setOffline(false)
    expect(await arrivesOnce(page, 'Sans réseau et sans éditeur.')).toHaveLength(1)
  })

  journey('can be taken back, also onto another text, and neither is lost', async () => {
    const page = await writer(amina)
    await types(page, 'Repris avant de partir.')
    await page.context().setOffline(true)
    await sends(page)
    await unsent(page, 'Repris').waitFor()
    await types(page, 'Un autre, commencé depuis.')
    await keepsHere(page, 'Un autre, commencé depuis.')
    await unsent(page, 'Repris').getByRole('button').first().click()
    await unsent(page, 'Repris').waitFor({ state: 'detached' })
    await editor(page).getByText('Repris avant de partir.').waitFor()
    const other = page.locator('.composer-other')
    await other.locator('summary').click()
    expect(await other.textContent()).toContain('Un autre, commencé depuis.')
    await other.locator('button').nth(1).click()
    await editor(page).getByText('Un autre, commencé depuis.').waitFor()
    expect(await editor(page).textContent()).toContain('Repris avant de partir.')
    await page.context().setOffline(false)
    await sends(page)
    const both = 'Repris avant de partir.\n\nUn autre, commencé depuis.'
    expect(await arrivesOnce(page, both)).toHaveLength(1)
  })

  journey('is brought by two tabs at once, and is one contribution', async () => {
    const page = await writer(amina)
    // As in a browser that cannot hold its tabs to one at a time.
    await page.context().addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
    await page.reload()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await page.bringToFront()
    await types(page, 'Envoyé par deux onglets.')
    await form(other).locator('textarea').click()
    await editor(other).waitFor()
    await page.bringToFront()
    await page.context().setOffline(true)
    await sends(page)
    await unsent(page, 'deux onglets').waitFor()
    await unsent(other, 'deux onglets').waitFor()
    await page.context().setOffline(false)
    expect(await arrivesOnce(page, 'Envoyé par deux onglets.')).toHaveLength(1)
    await unsent(other, 'deux onglets').waitFor({ state: 'detached' })
  })

  journey('is not thrown away by signing out, unless its writer says so', async () => {
    const page = await writer(amina)
    await types(page, 'Avant de sortir.')
    await page.route('**/do/submit-contribution', (route) => route.abort())
    await sends(page)
    await unsent(page, 'Avant de sortir').waitFor()
    const answers = [false, true]
    page.on('dialog', (dialog) => (answers.shift() ? dialog.accept() : dialog.dismiss()))
    const out = page.locator('form[action="/do/sign-out"] button')
    await page.locator('details:has([action="/do/sign-out"]) summary').click()
    await out.click()
    await unsent(page, 'Avant de sortir').waitFor()
    await out.click()
    await page.waitForURL((url) => url.pathname === '/fr')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await page.locator(line).textContent()).toBe('')
  })
})

describe('a text that waits', () => {
  journey('for a login goes out under its writer’s name, and nobody else sees it', async () => {
    const page = await writer(amina)
    await types(page, 'Écrit avant que la connexion finisse.')
    await product.db.execute(sql`delete from login`)
    await sends(page)
    const card = unsent(page, 'Écrit avant')
    await card.getByRole('link', { name: 'Se connecter de nouveau' }).waitFor()
    await page.goto(`${product.origin}/fr`)
    await page.locator(line).getByRole('link').waitFor()
    expect(await page.content()).not.toContain('Écrit avant')

    await signsIn(page, product, 'claire@example.org')
    await page.goto(product.origin + threadPath('fr', 7))
    await form(page).waitFor()
    expect(await page.locator(line).textContent()).toBe('')
    expect(await page.locator('.unsent').count()).toBe(0)
    expect(await authorsOf('Écrit avant que la connexion finisse.')).toEqual([])

    await signsIn(page, product, amina.email)
    await page.goto(`${product.origin}/fr`)
    expect(await arrivesOnce(page, 'Écrit avant que la connexion finisse.')).toEqual(['أمينة'])
  })

  journey('for a server that is started anew arrives once, without anything being pressed', async () => {
    const page = await writer(amina)
    await types(page, 'Pendant le redémarrage.')
    await product.kill()
    await sends(page)
    await unsent(page, 'Pendant le redémarrage').waitFor()
    await product.restart()
    expect(await arrivesOnce(page, 'Pendant le redémarrage.')).toHaveLength(1)
  })

  journey('until its session has closed comes back with the reason, and stays to be copied', async () => {
    const page = await writer({ ...amina, position: 4 })
    await types(page, 'Arrivé après la clôture.')
    await page.context().setOffline(true)
    await sends(page)
    await unsent(page, 'après la clôture').waitFor()
    const [session] = await product.db.execute<{ until: string }>(sql`
      select to_json(s.late_until) #>> '{}' as until from session s join thread t on t.session_id = s.id
      where t.position = 4`)
    await product.clockTo(new Date(Date.parse(session?.until ?? '') + 60_000))
    await page.context().setOffline(false)
    await unsent(page, 'Votre texte n’a pas été reçu').waitFor()
    await page.reload()
    const card = unsent(page, 'Arrivé après la clôture.')
    await card.waitFor()
    expect(await card.locator('button').allTextContents()).toContain('Copier le texte')
    expect(await page.locator(line).textContent()).toContain('Textes non reçus\u202f: 1')
    expect(await barriers(page)).toEqual([])
    expect(await authorsOf('Arrivé après la clôture.')).toEqual([])
    await product.clockTo(new Date())
  })
})
