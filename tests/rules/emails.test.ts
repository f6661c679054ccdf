import { describe, expect, test } from 'vitest'
import { compose, type Mail } from '@/emails'
import { locales } from '@/lib/text/locales'
import { oneOfEach, origin } from '../support/mails'

const written = (mail: Mail, locale: (typeof locales)[number]) => compose(mail.kind, mail.data as never, locale)
const each = locales.flatMap((locale) => oneOfEach().map((mail) => [mail.kind, locale, mail] as const))
const hrefs = (html: string) =>
  [...html.matchAll(/ href="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))

describe.each(each)('%s in %s', (_, locale, mail) => {
  test('says its language and direction, and sets each text in its own', async () => {
    const { html } = await written(mail, locale)
    const dir = locale === 'ar' ? 'rtl' : 'ltr'
    expect(html).toMatch(new RegExp(`<html [^>]*dir="${dir}" lang="${locale}"`))
    expect(html).toContain(`<div lang="${locale}" dir="${dir}"`)
    expect(html).toContain('prefers-color-scheme:dark')
  })

  test('fetches nothing, runs nothing, and leads nowhere but to us', async () => {
    const { html } = await written(mail, locale)
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|input)\b|url\(|@import|\ssrc=|\son\w+=/i)
    for (const href of hrefs(html)) expect(href.startsWith(`${origin}/`)).toBe(true)
  })

  test('says the same as text: every link is there', async () => {
    const { html, text, subject } = await written(mail, locale)
    for (const href of hrefs(html).filter((url) => !/\/s\/3$|\/t\/[45]$/.test(url))) expect(text).toContain(href)
    expect(text).not.toMatch(/<\w+|&\w+;|undefined|\[object/)
    expect(html).not.toMatch(/undefined|\[object/)
    expect(subject.length).toBeGreaterThan(5)
  })
})

const hostileTitles = [
  'Bonjour\r\nBcc: victim@example.org',
  'a\u0000b\u0085c\u2028d\u2029e\u000bf',
  '\u202Egnikcah\u202C <script>alert(1)</script> "><img src=x onerror=alert(1)>',
  "{count, plural, other {x}} <b>{title}</b> '{",
  `${'\u0301'.repeat(10_000)}`,
  `${'Z\u0301\u0302\u0303'.repeat(5000)}`,
  '\uD83D',
  '👩‍👩‍👧‍👦'.repeat(500),
  'x'.repeat(100_000),
]

describe.each(hostileTitles.map((title) => [title.slice(0, 40), title]))('a title such as %j', (_, title) => {
  test.each(oneOfEach(title).map((mail) => [mail.kind, mail] as const))('does no harm in %s', async (kind, mail) => {
    const { subject, html, text } = await written(mail, 'fr')
    expect(subject).not.toMatch(/[\r\n\0\u0085\u2028\u2029\u202e]/)
    expect(subject).not.toMatch(/\p{Surrogate}/u)
    expect(subject.length).toBeLessThan(1000)
    expect(html).not.toMatch(/<(script|img)|\u202e/i)
    expect(text).not.toMatch(/\u202e|\0/)
    // Only what somebody wrote to be read in it may be long: it was bounded when it was sent.
    const carriesWords =
      /^(contribution-|session-|letter$|desk-wrote$|participant-s|registration-d|proposal-|document-[dr]|synthesis-)/.test(
        kind,
      )
    if (!carriesWords) expect(html.length).toBeLessThan(60_000)
    for (const href of hrefs(html)) expect(href.startsWith(`${origin}/`)).toBe(true)
  })
})

test('the sign-in mail names the address, and writes the code in two halves', async () => {
  const [mail] = oneOfEach().filter(({ kind }) => kind === 'sign-in') as [Mail]
  const { html, text } = await written(mail, 'ar')
  expect(html).toMatch(/dir="ltr"[^>]*>amina@example\.org</)
  expect(html).toContain('>ABCD-EFGH<')
  expect(text).toContain('ABCD-EFGH')
  expect(text).toContain(`${origin}/sign-in/confirm#t=abc`)
})

test('a returned text is there with its own language and direction, its lines kept', async () => {
  const { html, text } = await compose(
    'contribution-returned',
    {
      conferenceTitle: 'c',
      threadTitle: 't',
      reasonText: 'r',
      message: '',
      text: 'سلام\nhna',
      language: 'ary',
      corrects: null,
      reviseUrl: `${origin}/me`,
      until: '2026-11-28T22:59:00.000Z',
    },
    'fr',
  )
  expect(html).toMatch(/<p [^>]*lang="ary" dir="rtl"[^>]*pre-line[^>]*>سلام\nhna</)
  expect(text).toContain('> سلام\n> hna')
  expect(html).not.toContain('Message de la modération')
})

test('what is written about a correction says which contribution it is of, and that the published text stays', async () => {
  const data = {
    conferenceTitle: 'c',
    threadTitle: 't',
    reasonText: 'r',
    message: '',
    text: 'x',
    language: 'fr',
    corrects: 17,
  }
  const returned = { ...data, reviseUrl: `${origin}/me`, until: '2026-11-28T22:59:00.000Z' }
  const mails = [
    await compose('contribution-published', { ...data, number: 17, url: `${origin}/c/17` }, 'fr'),
    await compose('contribution-returned', returned, 'fr'),
    await compose('contribution-declined', data, 'fr'),
  ]
  for (const { subject } of mails) expect(subject).toContain('correction de la contribution 17')
  for (const { text } of mails.slice(1)) expect(text).toMatch(/texte publié (reste )?tel quel/)
})

test('mails made at the same time keep to their own languages', async () => {
  const [mail] = oneOfEach().filter(({ kind }) => kind === 'digest') as [Mail]
  const both = await Promise.all(locales.map((locale) => written(mail, locale)))
  expect(both.map(({ subject }) => subject)).toEqual(
    [
      '2 nouvelles contributions\u202f: Migration et retour',
      '2 nuovi contributi: Migration et retour',
      'مساهمتان جديدتان: Migration et retour',
      '2 new contributions: Migration et retour',
    ].map((subject) => subject.replace('Migration et retour', 'Revenir, circuler')),
  )
})

test('no mail can be written without a language', () => {
  // @ts-expect-error the locale is missing
  const write = () => compose('sign-in', { address: 'a@example.org', link: '', code: '', minutes: 1 })
  expect(write).toBeTypeOf('function')
})
