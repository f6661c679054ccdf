import { describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { presses, tabsTo } from '../support/keyboard'
import { threadPath } from '../support/live'
import { comes, played, product } from '../support/played'
import { barriers } from '../support/visitors'

played()

const texts = { fr: 'Écrit sans souris.', ar: 'كُتب بلا فأرة.' } as const

describe.each(['fr', 'ar'] as const)('with the keyboard alone, in %s', (locale) => {
  journey('one reads, acknowledges, answers, moderates, and sees it published', async () => {
    const amina = await comes('amina@example.org', { locale })
    await amina.goto(product.origin + threadPath(locale, 7))
    await presses(amina, amina.locator('a.skip'))
    expect(new URL(amina.url()).hash).toBe('#main')
    const useful = amina.locator('#c18 button[name=useful]')
    await presses(amina, useful)
    await amina.locator('#c18 button[name=useful][aria-pressed=true]').waitFor()
    await presses(amina, amina.locator('#c18 a.answer[href*="reply=18"]'))
    await amina.waitForURL(/reply=18/)

    const form = amina.locator('form.composer')
    await tabsTo(amina, form.locator('[contenteditable=true], textarea[name=text]').last())
    await form.locator('[contenteditable=true]').waitFor()
    await tabsTo(amina, form.locator('[contenteditable=true]'))
    await amina.keyboard.type(texts[locale])
    await presses(amina, form.locator('button[type=submit]').last())
    await amina.locator('.waiting', { hasText: texts[locale] }).waitFor()
    expect(await barriers(amina)).toEqual([])

    const claire = await comes('claire@example.org', { locale })
    await claire.goto(`${product.origin}/${locale}/conferences/migration-retour-2/desk`)
    await presses(claire, claire.locator('.queued', { hasText: texts[locale] }).locator('a').first())
    await claire.waitForURL(/\/desk\/[0-9a-f-]+$/)
    await presses(claire, claire.locator('form[action="/do/publish-contribution"] button').last())
    await claire.waitForURL(/done=publish-contribution/)
    await amina.locator('.contribution', { hasText: texts[locale] }).waitFor()
  })
})
