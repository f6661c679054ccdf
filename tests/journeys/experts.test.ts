import { expect } from 'vitest'
import { journey } from '../support/journey'
import { isStillTheSame, listens, mark } from '../support/live'
import { comes, played, product } from '../support/played'
import { press, publishes } from '../support/story'

played()

const expertsIn = (locale: string) => `${product.origin}/${locale}/conferences/migration-retour-2/sessions/3/experts`

journey(
  'a question is asked in Arabic, published, assigned and answered in Italian; who asked sees it at once and has it as a notice',
  async () => {
    const asked = 'من يرافق الطفل عند تغيير المدرسة؟'
    const plainly = await comes('amina@example.org', { locale: 'ar', javaScriptEnabled: false })
    await plainly.goto(expertsIn('ar'))
    const form = plainly.locator('form[action="/do/ask-experts"]')
    await form.locator('textarea').fill('كلمة '.repeat(151))
    await press(plainly, 'ask-experts')
    await plainly.locator('#f-text-error').waitFor()
    await form.locator('textarea').fill(asked)
    await press(plainly, 'ask-experts')
    await plainly.locator('[role=status] a[href="/ar/me"]').waitFor()
    expect(await plainly.getByText(asked).count()).toBe(0)

    const moderator = await comes('claire@example.org', { javaScriptEnabled: false })
    await publishes(moderator, product.origin, asked)
    const asker = await comes('amina@example.org', { locale: 'ar' })
    const ready = listens(asker)
    await asker.goto(`${expertsIn('ar')}?filter=all`)
    await ready
    await mark(asker)
    const question = asker.locator('.ask', { hasText: asked })
    await question.locator('[data-standing=asked]').waitFor()

    await moderator.goto(expertsIn('fr'))
    await moderator.locator('.ask', { hasText: asked }).locator('a[href*="assign="]').click()
    await moderator.locator('form[action="/do/assign-ask"] select').selectOption({ label: 'Khadija Mernoui' })
    await press(moderator, 'assign-ask')
    await moderator.waitForURL(/done=assign-ask/)
    await question.locator('[data-standing=assigned]', { hasText: 'Khadija Mernoui' }).waitFor()

    const expert = await comes('p15@example.org', { locale: 'it', javaScriptEnabled: false })
    await expert.goto(`${product.origin}/it/me`)
    await expert.locator('.notice a', { hasText: asked }).click()
    await expert.locator('.contribution', { hasText: asked }).locator('a[href*="reply="]').click()
    await expert.locator('form[action="/do/submit-contribution"] textarea').fill('Lo accompagna una mediatrice.')
    await press(expert, 'submit-contribution')
    await expert.waitForURL(/done=submit-contribution/)
    await publishes(moderator, product.origin, 'Lo accompagna una mediatrice.')

    await question.locator('[data-standing=answered]', { hasText: 'Khadija Mernoui' }).waitFor()
    expect(await isStillTheSame(asker)).toBe(true)
    await asker.goto(`${product.origin}/ar/me`)
    await asker.locator('.notice', { hasText: 'وصل جواب عن سؤالكم' }).locator('a', { hasText: 'mediatrice' }).click()
    const answer = asker.locator('.contribution', { hasText: 'Lo accompagna una mediatrice.' })
    expect(await answer.locator('h3').textContent()).toContain('من الخبراء المدعوين')
  },
)
