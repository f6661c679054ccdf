import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect, vi } from 'vitest'
import { journey } from '../support/journey'
import { acts, listens, publishes, signsIn, threadPath, waits } from '../support/live'
import { browser, played, product } from '../support/played'
import { barriers, phone, visitor } from '../support/visitors'

played()

const here = (page: Page) => page.locator('.here > p')
const told = (page: Page) => page.locator('#told')

interface Opens {
  path: string
  email?: string
  without?: 'use'
}

/** Somebody of the demo, or nobody known, who opens a page and begins to use it. */
async function opens({ path, email, without }: Opens): Promise<Page> {
  const { page } = await visitor(browser, { locale: path.slice(1, 3), viewport: phone })
  if (email) await signsIn(page, product, email)
  const ready = listens(page)
  await page.goto(product.origin + path)
  await ready
  if (without !== 'use') {
    await page.mouse.move(40, 40)
    await page.locator('.here label').waitFor()
  }
  return page
}

describe('two who read the same thread', () => {
  journey('see one another by name, and that one writes, as long as they do', async () => {
    const amina = await opens({ path: threadPath('fr', 8), email: 'amina@example.org' })
    expect((await here(amina).textContent())?.trim()).toBe('')
    const claire = await opens({ path: threadPath('ar', 8), email: 'claire@example.org' })
    await here(amina).getByText('2 personnes lisent ici').waitFor()
    await here(claire).getByText('شخصان يقرآن هنا').waitFor()
    const names = await here(amina).locator('bdi').allTextContents()
    expect(names).toHaveLength(2)
    const nobody = await opens({ path: threadPath('it', 8) })
    await here(nobody).getByText('3 persone leggono qui').waitFor()
    expect(await here(nobody).locator('bdi').count()).toBe(0)

    const form = amina.locator('form[action="/do/submit-contribution"]')
    await form.locator('textarea').click()
    await form.locator('[contenteditable=true]').click()
    await amina.keyboard.type('Je commence une phrase')
    await nobody.locator('.writing', { hasText: 'Qualcuno sta scrivendo' }).waitFor()
    await claire.locator('.writing bdi').waitFor()
    expect(await amina.locator('.writing').count()).toBe(0)
    expect(await barriers(claire)).toEqual([])
    await nobody.locator('.writing').waitFor({ state: 'detached', timeout: 20_000 })
    await amina.close()
    await here(nobody).getByText('2 persone leggono qui').waitFor()
  })

  journey('of whom one takes back the name are seen as two without it', async () => {
    const amina = await opens({ path: threadPath('fr', 9), email: 'amina@example.org' })
    const claire = await opens({ path: threadPath('fr', 9), email: 'claire@example.org' })
    await vi.waitFor(async () => expect(await here(claire).locator('bdi').count()).toBe(2), { timeout: 20_000 })
    const me = await amina.context().newPage()
    await me.goto(`${product.origin}/fr/me`)
    await me.locator('input[name=named]').first().uncheck()
    await me.locator('form[action="/do/change-presence"] button').first().click()
    await me.waitForURL(/done=change-presence/)
    expect(await barriers(me)).toEqual([])
    await vi.waitFor(async () => expect(await here(claire).locator('bdi').count()).toBe(1), { timeout: 15_000 })
    expect(await here(claire).textContent()).toContain('2 personnes')
  })
})

describe('what arrives', () => {
  journey('is told in one sentence at a time, and not at all when that is turned off', async () => {
    const page = await opens({ path: threadPath('fr', 8) })
    const numbers: number[] = []
    for (const text of ['Un.', 'Deux.', 'Trois.']) numbers.push(await publishes(product, { position: 8, text }))
    const [first = 0] = numbers
    await page.locator(`#c${numbers.at(-1)}`).waitFor()
    expect(await told(page).textContent()).toContain(`numéro ${first}`)
    expect(await told(page).getAttribute('role')).toBe('status')
    await told(page).getByText('2 nouvelles contributions').waitFor()

    await page.locator('.here input[type=checkbox]').uncheck()
    expect(await told(page).textContent()).toBe('')
    const again = listens(page)
    await page.reload()
    await again
    await page.mouse.move(60, 60)
    await page.locator('.here label').waitFor()
    expect(await page.locator('.here input[type=checkbox]').isChecked()).toBe(false)
    const number = await publishes(product, { position: 8, text: 'En silence.' })
    await page.locator(`#c${number}`).waitFor()
    expect(await told(page).textContent()).toBe('')
  })

  journey('is not told on any device of a participant who turned that off', async () => {
    const page = await opens({ path: threadPath('it', 9), email: 'amina@example.org' })
    const kept = page.waitForResponse(/change-announcements/)
    await page.locator('.here input[type=checkbox]').uncheck()
    expect((await kept).status()).toBe(200)
    const other = await opens({ path: threadPath('it', 9), email: 'amina@example.org', without: 'use' })
    expect(await told(other).getAttribute('aria-live')).toBe('off')
    await other.goto(`${product.origin}/it/me`)
    expect(await other.locator('input[name=announced]').first().isChecked()).toBe(false)
  })
})

const long = (words: string) => `${words}. ${'Une phrase de plus, pour la longueur. '.repeat(40)}`

describe.each(['fr', 'ar'])('what is read stays where it is, on a phone (%s)', (locale) => {
  /** Where the one that is read stands. */
  const topOf = (page: Page, number: number) =>
    page.locator(`#c${number}`).evaluate((one) => one.getBoundingClientRect().top)

  journey('when something above it is withdrawn, answered, or put in, and when the session is extended', async () => {
    const position = 7
    const gone = await waits(product, { position, text: long('À reprendre') })
    const publish = (contributionId: string) =>
      acts(product, 'claire@example.org', ['publish-contribution', { contributionId, revision: 1 }])
    const { number: above } = await publish(gone)
    const read = await publishes(product, { position, text: long('Ce que je lis') })
    await publishes(product, { position, text: long('Ce qui suit') })
    const page = await opens({ path: threadPath(locale, position) })
    await page.locator(`#c${read}`).evaluate((one) => {
      scrollTo({ top: one.getBoundingClientRect().top + scrollY + 60, behavior: 'instant' })
    })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const before = await topOf(page, read)
    expect(before).toBeCloseTo(-60, -1)
    /** To the pixel: what lies between two is nobody's to see. */
    const stays = async () => expect(Math.abs((await topOf(page, read)) - before)).toBeLessThanOrEqual(1)

    await acts(product, 'amina@example.org', ['withdraw-contribution', { contributionId: gone }])
    await page.locator(`#c${above}.gone`).waitFor()
    await stays()

    await publishes(product, { position, text: 'Une réponse plus haut.', replyTo: above })
    await page.locator('.arrivals button').waitFor()
    await stays()

    const { id, until } = await session(position)
    await acts(product, 'paolo@example.org', [
      'extend-session',
      { sessionId: id, closesAt: until, reason: 'Beaucoup écrivent encore.', language: 'fr' },
    ])
    await page.getByText('Beaucoup écrivent encore.').waitFor({ state: 'attached' })
    await stays()
    // Why the ribbon has changed, and, when that was heard out, what it says now.
    const heard = async (sentence: RegExp) =>
      vi.waitFor(async () => expect(await told(page).textContent()).toMatch(sentence), {
        timeout: 20_000,
        interval: 100,
      })
    await heard(/prolongée|مُدّدت/)
    const { closes } = await session(position)
    await heard(new RegExp(closes))
  })
})

/** The session of a thread, and a closing a day later than its own. */
async function session(position: number): Promise<{ id: string; until: string; closes: string }> {
  const [row] = await product.db.execute<{ id: string; until: string; closes: string }>(sql`
    select s.id, to_char(s.closes_at at time zone 'Europe/Rome' + interval '1 day', 'YYYY-MM-DD"T"HH24:MI') as until,
      to_char(s.closes_at at time zone 'Europe/Rome', 'HH24:MI') as closes
    from session s join thread t on t.session_id = s.id join conference c on c.id = t.conference_id
    where c.slug = 'migration-retour-2' and t.position = ${position}`)
  return row ?? { id: '', until: '', closes: 'none' }
}
