import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { journey } from '../support/journey'
import { isStillTheSame, listens, mark, threadPath } from '../support/live'
import { comes, played, product } from '../support/played'
import { press } from '../support/story'

played()

const at = (path: string) => `${product.origin}/fr/conferences/migration-retour-2/${path}`

journey(
  'a moderator weaves, citing by click; who reads the thread sees the message come, under its number',
  async () => {
    const reader = await comes('amina@example.org', { locale: 'it' })
    const ready = listens(reader)
    await reader.goto(product.origin + threadPath('it', 7))
    await ready
    await mark(reader)
    const moderator = await comes('claire@example.org')
    await moderator.goto(at('desk/messages/write?session=3'))
    await moderator.selectOption('[name=threadId]', { index: 1 })
    const text = moderator.locator('textarea[name=text-it]')
    await text.fill('Ripartiamo da')
    await moderator.locator('[data-cite="18"]').click()
    expect(await text.inputValue()).toBe('Ripartiamo da #18 ')
    await press(moderator, 'write-message')
    await moderator.waitForURL(/done=write-message/)
    await reader.locator('#m6 a.cited', { hasText: '(18)' }).waitFor()
    expect(await isStillTheSame(reader)).toBe(true)
  },
)

journey(
  'two moderators write a synthesis without scripts: a clash loses nothing, and the second reader publishes it',
  async () => {
    const [first, second] = [
      await comes('claire@example.org', { javaScriptEnabled: false }),
      await comes('paolo@example.org', { javaScriptEnabled: false, locale: 'fr' }),
    ]
    // The late window of session 2 is over an hour from now, by everybody's clock.
    await product.db.execute(sql`update session set closes_at = diwan_now() - interval '3 hours',
    late_until = diwan_now() - interval '1 hour' where position = 2`)
    const draft = at('desk/syntheses/2')
    await first.goto(draft)
    await first.locator('#new-text-fr, [id="new-text-fr"]').fill('Le premier capital est la confiance.')
    await first.locator('[id="new-cites"]').fill('10, 11')
    await press(first, 'write-statement')
    await first.waitForURL(/done=write-statement/)
    await second.goto(draft)
    for (const [page, words] of [
      [first, 'Le premier capital, c’est la confiance.'],
      [second, 'La confiance vient d’abord.'],
    ] as const) {
      await page.locator('.drafted summary').first().click()
      await page.locator('.drafted textarea[name=text-fr]').first().fill(words)
      await page.locator('.drafted form[action="/do/write-statement"] button').first().click()
      await page.waitForURL(/done=|refused=/)
    }
    const clash = second.locator('.drafted .kept-beside')
    expect(await clash.locator('ins, del').count()).toBeGreaterThan(1)
    expect(await second.locator('.drafted textarea[name=text-fr]').inputValue()).toBe('La confiance vient d’abord.')
    await second.locator('.drafted form[action="/do/write-statement"] button').first().click()
    await second.waitForURL(/done=write-statement/)
    await first.goto(draft)
    await press(first, 'propose-synthesis')
    await first.waitForURL(/done=propose-synthesis/)
    expect(await first.locator('form[action="/do/approve-synthesis"]').count()).toBe(0)
    await second.goto(draft)
    await press(second, 'approve-synthesis')
    await second.waitForURL(/done=approve-synthesis/)
    await first.goto(at('sessions/2/synthesis'))
    await first
      .locator('.statements li', { hasText: 'La confiance vient d’abord.' })
      .locator('a', { hasText: '11' })
      .click()
    expect(first.url()).toContain('#c11')
  },
)
