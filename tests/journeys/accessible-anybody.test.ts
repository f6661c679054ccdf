import { isNotNull } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { participant } from '@/db/schema'
import { barriersOn } from '../support/barriers'
import { journey } from '../support/journey'
import { browser, played, product } from '../support/played'
import { phone, visitor } from '../support/visitors'

played()

describe('every page is accessible, in every language', () => {
  const conferenceIn = (locale: string) => `/${locale}/conferences/migration-retour-2`

  journey.each(['fr', 'it', 'ar', 'en'])('to anybody, in %s', async (locale) => {
    const { page } = await visitor(browser, { locale, viewport: phone })
    const library = ['', '?session=1&language=it', '?session=4'].map((asked) => `/library${asked}`)
    const pages = [
      '',
      '/sessions/1',
      '/sessions/3',
      '/c/3/changes',
      '/sessions/1/synthesis',
      '/m/2',
      '/sessions/3/experts',
      '/threads/1',
      '/threads/7',
      '/threads/10',
      '/c/17',
      '/glossary',
    ]
    const ways = ['?view=compact', '?line=18', '?line=999', '/go', '/go?to=unread'].map((way) => `/threads/7${way}`)
    const searches = ['', '?q=acompagnement&country=IT', '?q=xylophone&language=ar'].map((asked) => `/search${asked}`)
    const [reader] = await product.db.select().from(participant).where(isNotNull(participant.personId)).limit(1)
    const paths = ['', '/sign-in/confirm#t=a-token&a=amina@example.org', '/sign-in', '/sign-in/confirm']
    const found = await barriersOn(page, [
      ...paths.map((path) => `/${locale}${path}`),
      ...[...pages, ...ways, ...searches, ...library].map((path) => conferenceIn(locale) + path),
      `/${locale}/u/${reader?.mailToken}`,
      '/demo',
      '/mailbox',
    ])
    const nowhere = [`/${locale}/nothing-here`, `${conferenceIn(locale)}/threads/7/go?number=999`]
    found.push(...(await barriersOn(page, nowhere, 404)))
    expect(found).toEqual([])
  })
})
