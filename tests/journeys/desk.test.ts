import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  asks,
  choosesLanguages,
  decides,
  declines,
  edits,
  fillsQueue,
  givesBack,
  idOf,
  isCarriedOut,
  keepsWith,
  opensFirst,
  protects,
  publishes,
  readHere,
  worksThrough,
} from '../support/at-desk'
import { journey } from '../support/journey'
import { presses, strikes, types } from '../support/keyboard'
import { threadPath } from '../support/live'
import { comes, played, product } from '../support/played'
import { press } from '../support/story'
import { barriers, desk, phone } from '../support/visitors'

// Longer than any page takes to come, however busy the machine is.
played(() => ({ env: { UNDO_SECONDS: '60' } }))

const at = (locale: string, path: string) => `${product.origin}/${locale}/conferences/migration-retour-2/${path}`
const said = {
  fr: 'Un accompagnement la première année change tout.',
  it: 'Essere accompagnati il primo anno cambia tutto.',
  ar: 'المرافقة في السنة الأولى تغيّر كل شيء.',
  en: 'Support in the first year changes everything.',
}

/** The same text is before both of them: who has it in hand decides, and the other is told who did. */
async function clash(claire: Page, paolo: Page): Promise<void> {
  await claire.goto(at('fr', 'desk'))
  await opensFirst(claire)
  await claire.getByText('Entre vos mains').waitFor()
  await paolo.goto(at('ar', 'desk'))
  await opensFirst(paolo)
  expect(new URL(paolo.url()).pathname.slice(3)).toBe(new URL(claire.url()).pathname.slice(3))
  const told = paolo.getByRole('alert')
  await strikes(paolo, 'p')
  await told.getByText(/بين يدي.*Claire/).waitFor()
  await decides(claire, publishes)
  await strikes(paolo, 'p')
  await told.getByText(/سبق أن نشر.*Claire/).waitFor()
}

async function comesBack(claire: Page): Promise<void> {
  const id = await idOf(product, 'p01@example.org', 'À la retraite')
  expect((await product.mailTo('p01@example.org', /quelle année/)).text).toContain('quelle année')
  const author = await comes('p01@example.org', { javaScriptEnabled: false })
  await author.goto(`${product.origin}/fr/me/contributions/${id}`)
  await author
    .locator('form[action="/do/revise-contribution"] textarea')
    .fill('À la retraite, en 2019, je suis revenu.')
  await press(author, 'revise-contribution')
  await author.waitForURL(/done=revise-contribution/)
  await claire.goto(at('fr', `desk/${id}`))
  await claire.locator('ins', { hasText: '2019' }).waitFor()
  await decides(claire, publishes)
}

async function comesSafe(paolo: Page): Promise<void> {
  const id = await idOf(product, 'q2@example.org')
  const author = await comes('q2@example.org', { locale: 'ar', javaScriptEnabled: false })
  await author.goto(`${product.origin}/ar/me/contributions/${id}`)
  await press(author, 'accept-safe-version')
  await author.waitForURL(/done=accept-safe-version/)
  await paolo.goto(at('ar', 'desk'))
  await opensFirst(paolo)
  expect(await readHere(paolo)).toContain('[…]')
  await decides(paolo, publishes)
}

async function workOff(claire: Page, paolo: Page): Promise<void> {
  await paolo.goto(at('ar', 'desk'))
  await choosesLanguages(paolo, ['it', 'ar', 'ary'])
  await claire.goto(at('fr', 'desk'))
  await choosesLanguages(claire, ['fr'])
  await opensFirst(claire)
  const first = new URL(claire.url()).pathname
  await decides(claire, publishes)
  await strikes(claire, 'z')
  await claire.waitForURL(/done=undo-decision/)
  expect(new URL(claire.url()).pathname).toBe(first)
  expect(await barriers(claire)).toEqual([])

  await opensFirst(paolo)
  const met = await Promise.all([
    worksThrough(claire, [
      ['Telegram', declines('paid-offer')],
      ['Émilie-Romagne', asks('Un partenaire pour eux ?')],
      ['À la retraite', givesBack('unclear', 'En quelle année ?')],
      ['voila', edits('Un an de loyer, voilà ce qu’il faut.')],
      ['Les banques', keepsWith('18')],
    ]),
    worksThrough(paolo, [['سيمو', protects]]),
  ])
  // With the one they met over.
  expect(met[0] + met[1] + 1).toBe(20)
  // What came before its session opens is left, for then.
  expect(await readHere(claire)).toContain('Émilie-Romagne')
  await paolo.locator('.due').first().waitFor()
  expect(await paolo.locator('.queued').count()).toBe(0)
}

async function extend(claire: Page, paolo: Page): Promise<void> {
  await paolo.goto(at('ar', 'sessions/3/extend'))
  const form = paolo.locator('form[action="/do/extend-session"]')
  await types(paolo, form.locator('textarea'), 'انقطاع الشبكة في خريبكة.')
  await presses(paolo, form.locator('button'))
  await paolo.waitForURL(/done=extend-session/)
  await claire.goto(at('fr', 'sessions/3'))
  await claire.getByText('انقطاع الشبكة في خريبكة.').first().waitFor()
}

/** The session's box as it is so many hours from its closing, by everybody's clock. */
const closesIn = (hours: number) =>
  product.db.execute(sql`update session set closes_at = diwan_now() + make_interval(hours => ${hours}),
    late_until = diwan_now() + make_interval(hours => ${hours + 2}) where position = 3`)

async function close(claire: Page): Promise<void> {
  // The one that was planned says no figures.
  await claire.goto(at('fr', 'desk/messages'))
  await presses(claire, claire.locator('form[action="/do/withdraw-message"] button').first())
  await claire.waitForURL(/done=withdraw-message/)
  await closesIn(24)
  await claire.goto(at('fr', 'desk/conduct/checklist'))
  const third = claire.locator('section[aria-labelledby=s3]')
  await third.getByText('Rien n’attend une décision').waitFor()
  await presses(claire, third.locator('a[href*="for=closing"]'))
  await claire.waitForURL(/for=closing/)
  const message = claire.locator('form[action="/do/write-message"]')
  expect(await message.locator('[name=text-fr]').inputValue()).toMatch(/\d+ contributions de \d+ voix/)
  await types(claire, message.locator('[name=text-fr]'), '\n\nÀ bientôt, pour la session 4.')
  await presses(claire, message.locator('button'))
  await claire.waitForURL(/done=write-message/)
  await claire.getByText('À bientôt, pour la session 4.').first().waitFor()
}

async function say(claire: Page, paolo: Page): Promise<void> {
  await closesIn(-3)
  await claire.goto(at('fr', 'desk/conduct/checklist'))
  await presses(claire, claire.locator('section[aria-labelledby=s3] a[href*="/desk/syntheses/3"]'))
  const statement = claire.locator('#new form')
  for (const [language, text] of Object.entries(said))
    await types(claire, statement.locator(`[name=text-${language}]`), text)
  await presses(claire, claire.locator('[data-cite="18"]'))
  await presses(claire, claire.locator('[data-cite="24"]'))
  expect(await statement.locator('[name=cites]').inputValue()).toBe('18, 24')
  await presses(claire, statement.locator('button'))
  await claire.waitForURL(/done=write-statement/)
  await presses(claire, claire.locator('form[action="/do/propose-synthesis"] button'))
  await claire.waitForURL(/done=propose-synthesis/)

  await paolo.goto(at('ar', 'desk/syntheses/3'))
  await presses(paolo, paolo.locator('form[action="/do/approve-synthesis"] button'))
  await paolo.waitForURL(/done=approve-synthesis/)
  await paolo.goto(at('ar', 'sessions/3/synthesis'))
  const statements = paolo.locator('.statements li', { hasText: said.ar })
  await presses(paolo, statements.locator('a', { hasText: '18' }))
  await paolo.waitForURL(/#c18$/)
  await paolo.goto(at('ar', 'threads/7?view=compact'))
  await paolo.locator('a[href$="/sessions/3/synthesis"]').first().waitFor()
}

journey(
  'two moderators work through twenty texts by keyboard, extend the session, close it, and publish what it says',
  async () => {
    await fillsQueue(product)
    const [claire, paolo] = [
      await comes('claire@example.org', { locale: 'fr', viewport: desk }),
      // He reads Italian and Arabic; his pages are in Arabic.
      await comes('paolo@example.org', { locale: 'ar', viewport: desk }),
    ]
    await clash(claire, paolo)
    await workOff(claire, paolo)
    await isCarriedOut(product)
    await comesBack(claire)
    await comesSafe(paolo)
    await isCarriedOut(product)
    const reader = await comes('amina@example.org', { locale: 'ar', viewport: phone })
    await reader.goto(product.origin + threadPath('ar', 7))
    await reader.locator('.contribution', { hasText: 'en 2019' }).waitFor()
    await extend(claire, paolo)
    await close(claire)
    await say(claire, paolo)
  },
  300_000,
)
