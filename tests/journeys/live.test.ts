import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Page, WebSocketRoute } from 'playwright-core'
import { describe, expect, vi } from 'vitest'
import { journey } from '../support/journey'
import { acts, isStillTheSame, listens, mark, publishes, signsIn, threadPath, waits } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import { phone, visitor } from '../support/visitors'

played()

const long = (words: string) => `${words}. ${'Une phrase de plus, pour la longueur. '.repeat(40)}`
const shown = (page: Page, number: number) => page.locator(`#c${number}`)
const numbersOn = (page: Page) =>
  page.locator('.contribution').evaluateAll((all) => all.map(({ id }) => Number(id.slice(1))))

/** Somebody without a login, on a page of a thread that listens. */
async function reader(path: string, viewport = phone): Promise<Page> {
  const { page } = await visitor(browser, { locale: 'fr', viewport })
  const ready = listens(page)
  await page.goto(product.origin + path)
  await ready
  await mark(page)
  return page
}

describe('what is published', () => {
  journey('appears at once wherever the thread is open, and in the counts of the programme', async () => {
    const page = await reader(threadPath('ar', 8))
    const programme = await reader('/fr')
    const count = programme.locator('li', { has: programme.locator('a[href$="/threads/8"]') }).last()
    const before = Number(/(\d+) contribution/.exec((await count.textContent()) ?? '')?.[1])
    const number = await publishes(product, { position: 8, text: 'Vu aussitôt.' })
    await shown(page, number).waitFor()
    expect(await shown(page, number).getAttribute('class')).toContain('fresh')
    await programme
      .getByText(`${before + 1} contributions`)
      .first()
      .waitFor()
    expect(await isStillTheSame(page)).toBe(true)
    await page.locator('p.said[role=status]', { hasText: String(number) }).waitFor({ state: 'attached' })
  })

  journey('is held back where it would move what is read, and shown when asked for', async () => {
    const root = await publishes(product, { position: 7, text: long('Un début de fil') })
    const last = await publishes(product, { position: 7, text: long('La fin du fil') })
    const page = await reader(threadPath('fr', 7))
    await shown(page, last).locator('.text').scrollIntoViewIfNeeded()
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), `c${last}`)
    const at = await shown(page, last).boundingBox()
    const answer = await publishes(product, { position: 7, text: 'Une réponse au-dessus.', replyTo: root })
    const button = page.locator('.arrivals button')
    await button.waitFor()
    expect(await button.textContent()).toBe('1 nouvelle contribution')
    expect(await shown(page, answer).count()).toBe(0)
    expect((await shown(page, last).boundingBox())?.y).toBe(at?.y)
    await button.click()
    await shown(page, answer).waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe(`c${answer}`)
    expect(await button.count()).toBe(0)
    const order = await numbersOn(page)
    expect([order.indexOf(answer), order.at(-1)]).toEqual([order.indexOf(root) + 1, last])
  })

  journey('and withdrawn again leaves an empty place on open pages', async () => {
    const page = await reader(threadPath('it', 9))
    const id = await waits(product, { position: 9, text: 'À reprendre bientôt.' })
    const { number } = await acts(product, 'claire@example.org', [
      'publish-contribution',
      { contributionId: id, revision: 1 },
    ])
    await shown(page, number).getByText('À reprendre').waitFor()
    await acts(product, 'amina@example.org', ['withdraw-contribution', { contributionId: id }])
    await page.locator(`#c${number}.gone`).waitFor()
    expect(await shown(page, number).textContent()).not.toContain('reprendre')
  })

  journey('comes to its author as a notice, and their card leaves the queue', async () => {
    const page = await comes('amina@example.org')
    const id = await waits(product, { position: 8, text: 'Ma carte en attente.' })
    const ready = listens(page)
    await page.goto(product.origin + threadPath('fr', 8))
    await ready
    await page.locator('.waiting', { hasText: 'Ma carte en attente' }).waitFor()
    const badge = page.locator('summary .badge')
    const before = (await badge.count()) > 0 ? Number.parseInt((await badge.textContent()) ?? '', 10) : 0
    await acts(product, 'claire@example.org', ['publish-contribution', { contributionId: id, revision: 1 }])
    await page.locator('.contribution', { hasText: 'Ma carte en attente' }).waitFor()
    await page.locator('.waiting', { hasText: 'Ma carte en attente' }).waitFor({ state: 'detached' })
    expect(Number.parseInt((await badge.textContent()) ?? '', 10)).toBe(before + 1)
  })
})

describe('a page that heard nothing for a while', () => {
  journey('misses nothing of what came while the server was started anew', async () => {
    const page = await reader(threadPath('fr', 8))
    await product.restart()
    const numbers = [
      await publishes(product, { position: 8, text: 'Après le redémarrage, un.' }),
      await publishes(product, { position: 8, text: 'Après le redémarrage, deux.' }),
    ]
    for (const number of numbers) await shown(page, number).waitFor({ timeout: 25_000 })
    expect(await isStillTheSame(page)).toBe(true)
  })

  journey('notices by the heartbeat that the line has lost something', async () => {
    const { page } = await visitor(browser, { locale: 'fr' })
    const answered = vi.fn()
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer()
      server.onMessage((frame) => {
        if (!String(frame).startsWith('42["news"')) socket.send(frame)
        if (String(frame).startsWith('43')) answered()
      })
    })
    await page.goto(product.origin + threadPath('fr', 8))
    await vi.waitFor(() => expect(answered).toHaveBeenCalled(), { timeout: 20_000 })
    await mark(page)
    const number = await publishes(product, { position: 8, text: 'Perdue en route.' })
    await shown(page, number).waitFor({ timeout: 25_000 })
    expect(await isStillTheSame(page)).toBe(true)
  })

  journey('asks by itself where there is no line at all', async () => {
    const { page } = await visitor(browser, { locale: 'fr' })
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close())
    await page.goto(product.origin + threadPath('fr', 8))
    await mark(page)
    const number = await publishes(product, { position: 8, text: 'Sans ligne.' })
    await shown(page, number).waitFor({ timeout: 40_000 })
    expect(await isStillTheSame(page)).toBe(true)
  })

  journey('asks at once when somebody comes back to it', async () => {
    const { page } = await visitor(browser, { locale: 'fr' })
    const tried = vi.fn((socket: WebSocketRoute) => socket.close())
    await page.routeWebSocket(/socket\.io/, tried)
    await page.goto(product.origin + threadPath('fr', 8))
    await vi.waitFor(() => expect(tried).toHaveBeenCalled(), { timeout: 20_000 })
    const number = await publishes(product, { position: 8, text: 'Au retour.' })
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await shown(page, number).waitFor()
  })
})

describe('at the instant', () => {
  journey(
    'the place to write closes under an open page, keeps the text, and opens when the session is extended',
    async () => {
      const [session] = await product.db.execute<{ id: string; until: string }>(sql`
      select s.id, to_json(s.late_until) #>> '{}' as until from session s join thread t on t.session_id = s.id
      where t.position = 4`)
      const until = new Date(session?.until ?? '')
      await product.clockTo(new Date(until.getTime() - 9000))
      const { page, complaints } = await visitor(browser, { locale: 'fr', viewport: phone })
      await signsIn(page, product, 'amina@example.org')
      await page.goto(product.origin + threadPath('fr', 4))
      const form = page.locator('form[action="/do/submit-contribution"]')
      await form.locator('textarea').click()
      await form.locator('[contenteditable=true]').click()
      await page.keyboard.type('Un texte que la clôture ne perd pas.')
      await page.locator('.door').waitFor({ timeout: 15_000 })
      expect(await form.isVisible()).toBe(false)
      expect(await page.locator('.ribbon').first().getAttribute('data-phase')).toBe('closed')
      expect(await page.locator('.kept').textContent()).toContain('la clôture ne perd pas')
      await acts(product, 'paolo@example.org', [
        'extend-session',
        {
          sessionId: session?.id,
          closesAt: new Date(until.getTime() + 2 * 86_400_000).toISOString().slice(0, 16),
          reason: 'Beaucoup écrivent encore.',
          language: 'fr',
          key: randomUUID(),
        },
      ])
      await form.waitFor()
      expect(await form.locator('[contenteditable=true]').textContent()).toContain('la clôture ne perd pas')
      expect(await page.locator('.door').count()).toBe(0)
      await page.getByText('Beaucoup écrivent encore.').waitFor()
      expect(complaints).toEqual([])
    },
  )
})
