import { eq, isNotNull, isNull } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { contribution, person } from '@/db/schema'
import { editionDay } from '@/lib/digests/editions/rules'
import { barriersOn } from '../support/barriers'
import { journey } from '../support/journey'
import { signsIn, threadPath } from '../support/live'
import { browser, played, product } from '../support/played'
import { barriers, desk, phone, visitor } from '../support/visitors'

played()

describe('every page is accessible, in every language', () => {
  const conferenceIn = (locale: string) => `/${locale}/conferences/migration-retour-2`

  journey.each(['fr', 'it', 'ar', 'en'])('to those who have a login, in %s', async (locale) => {
    const conference = conferenceIn(locale)
    const [returned] = await product.db.select().from(contribution).where(isNotNull(contribution.returnedAt))
    const [waits] = await product.db.select().from(contribution).where(isNull(contribution.publishedAt)).limit(1)
    const { page } = await visitor(browser, { locale, viewport: desk, colorScheme: 'dark' })
    const found: string[] = []
    for (const [email, paths] of [
      ['amina@example.org', [`/${locale}/me`, conference, `${conference}/sessions/3`, `${conference}/register`]],
      ['amina@example.org', [`${conference}/threads/7`, `${conference}/threads/7?view=compact`]],
      ['p08@example.org', [`${conference}/threads/7`, `${conference}/threads/7/relay?reply=18`, `/${locale}/me`]],
      ['p06@example.org', [`/${locale}/me/contributions/${returned?.id}`]],
      ['claire@example.org', [`${conference}/desk/${waits?.id}`]],
      ['claire@example.org', [`${conference}/desk`, `${conference}/desk/log`, `${conference}/library`]],
      ['claire@example.org', ['flags', 'unread', 'mails'].map((page) => `${conference}/desk/${page}`)],
      ['claire@example.org', [`${conference}/desk/threads`, `${conference}/threads/8/manage`]],
      [
        'paolo@example.org',
        ['', '/checklist', '/duty', '/letters', '/mails', '/promises'].map(
          (page) => `${conference}/desk/conduct${page}`,
        ),
      ],
      [
        'claire@example.org',
        ['messages', 'messages/write?session=1&for=closing', 'syntheses/1', 'syntheses/2'].map(
          (page) => `${conference}/desk/${page}`,
        ),
      ],
      ['claire@example.org', ['', `/${editionDay(new Date())}`].map((day) => `${conference}/desk/editions${day}`)],
      ['amina@example.org', [`${conference}/library`]],
      ['amina@example.org', [`${conference}/sessions/3/experts?filter=answered`]],
      ['claire@example.org', [`${conference}/sessions/3/experts?assign=23`]],
      [
        'samira@example.org',
        [
          `${conference}/translations`,
          `${conference}/translations/22?language=fr`,
          `${conference}/translations/11?language=ar&kind=gloss`,
          `${conference}/glossary`,
        ],
      ],
      [
        'paolo@example.org',
        [`${conference}/desk/people`, `${conference}/sessions/3/extend`, `/${locale}/coordination`],
      ],
    ] as const) {
      await signsIn(page, product, email)
      found.push(...(await barriersOn(page, paths)))
    }
    expect(found).toEqual([])
  })

  journey.each(['fr', 'it', 'ar', 'en'])('to those who register and write, in %s', async (locale) => {
    const { page } = await visitor(browser, { locale, viewport: phone })
    await product.db.delete(person).where(eq(person.email, 'new@example.org'))
    await product.db.insert(person).values({ email: 'new@example.org', locale: 'fr', createdAt: new Date() })
    await signsIn(page, product, 'new@example.org')
    const found = await barriersOn(page, [`${conferenceIn(locale)}/register`])
    expect(await page.locator('form[action="/do/register"]').count()).toBe(1)

    await signsIn(page, product, 'amina@example.org')
    await page.goto(product.origin + threadPath(locale, 7))
    await page.locator('form[action="/do/submit-contribution"] textarea').click()
    await page.locator('[contenteditable=true]').waitFor()
    found.push(...(await barriers(page)))
    expect(found).toEqual([])
  })
})
