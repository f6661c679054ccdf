import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, test } from 'vitest'
import { compose } from '@/emails'
import { locales } from '@/lib/text/locales'
import { arabicText, contribution, digestOf, origin } from '../support/mails'

/** The mail as it crosses the wire: encoded as the mailer encodes it, with its headers. */
async function weightSent(mail: { subject: string; html: string; text: string }): Promise<number> {
  const message = new MailComposer({
    from: 'diwan@example.net',
    to: 'amina@example.org',
    textEncoding: 'base64',
    ...mail,
  })
  return (await message.compile().build()).byteLength
}

const numbersIn = (html: string) =>
  [...html.matchAll(/aria-label="Contribution (\d+)"/g)].map((match) => Number(match[1]))
const many = (count: number) => Array.from({ length: count }, (_, i) => contribution(i + 1))
/** "et 14 autres", in the thread and below. */
const counted = (html: string) =>
  [...html.matchAll(/\bet (\d+) autres? /gi)].reduce((sum, match) => sum + Number(match[1]), 0)

test.each(locales)(
  '500 long Arabic contributions weigh under 100 kB as sent, and all are counted (%s)',
  async (locale) => {
    const mail = await compose('digest', digestOf(many(500)), locale)
    expect(await weightSent(mail)).toBeLessThan(100_000)
    expect(mail.subject).toContain('500')
    expect(mail.html).toContain(`${origin}/u/token`)
    expect(mail.text).toContain(`${origin}/u/token`)
  },
)

test('what does not fit is counted, in the mail and in its text', async () => {
  const { html, text } = await compose('digest', digestOf(many(500), { left: 7 }), 'fr')
  const shown = numbersIn(html)
  expect(shown.length).toBeGreaterThan(15)
  expect(shown.length + counted(html)).toBe(507)
  expect(shown.length + counted(text)).toBe(507)
  expect([...text.matchAll(/^\((\d+)\)/gm)].map((match) => Number(match[1]))).toEqual(shown)
})

test('each thread is heard before any is heard twice', async () => {
  const threads = [many(300), [contribution(301)], [contribution(302)]].map((contributions, i) => ({
    title: `t${i}`,
    url: `${origin}/t/${i}`,
    contributions,
    left: 0,
  }))
  const [session] = digestOf([]).sessions
  const data = digestOf([], { sessions: session ? [{ ...session, threads }] : [] })
  const { html } = await compose('digest', data, 'fr')
  expect(numbersIn(html)).toEqual(expect.arrayContaining([1, 301, 302]))
})

test('hundreds of threads with monstrous titles still fit', async () => {
  const title = 'Z\u0301\u0302\u0303\u0304'.repeat(2000)
  const sessions = Array.from({ length: 20 }, (_, s) => ({
    position: s + 1,
    title,
    url: `${origin}/s/${s}`,
    phase: 'open' as const,
    messages: [],
    threads: Array.from({ length: 25 }, (_, t) => ({
      title,
      url: `${origin}/t/${s}-${t}`,
      contributions: [contribution(s * 25 + t + 1, { shownAs: title, firstLines: title })],
      left: 2,
    })),
  }))
  const mail = await compose('digest', digestOf([], { sessions, conferenceTitle: title }), 'ar')
  expect(await weightSent(mail)).toBeLessThan(100_000)
  expect(mail.subject).toContain('1.500')
})

test('few contributions are all there, each in its own language and direction', async () => {
  const contributions = [
    contribution(19),
    contribution(20, { language: 'it', country: 'BE', firstLines: 'Una riga\n\n\nun’altra', late: true }),
    contribution(21, { language: 'other', country: 'ZZ', firstLines: 'tamazight' }),
  ]
  const { html, text } = await compose('digest', digestOf(contributions), 'fr')
  expect(numbersIn(html)).toEqual([19, 20, 21])
  expect(html).toMatch(/lang="ar" dir="rtl"[^>]*>أكتب/)
  expect(html).toMatch(/lang="it" dir="ltr"[^>]*>Una riga/)
  expect(html).toMatch(/lang="und" dir="auto"/)
  expect(text).toContain('(19) Amina B. · Maroc · arabe\n> أكتب')
  expect(text).toContain('(20) Amina B. · Belgique · italien · reçue après la clôture\n> Una riga\n> un’altra')
  expect(text).toContain('(21) Amina B. · Ailleurs · autre langue')
  expect(counted(html)).toBe(0)
})

test('what is a translation says so, in the reader’s direction, and names the language of the original', async () => {
  const translated = { language: 'fr', original: 'ary-Latn', firstLines: 'Une caisse commune.' }
  const both = [contribution(16, { ...translated, checked: true }), contribution(17, translated)]
  const { html, text } = await compose('digest', digestOf(both), 'fr')
  expect(html).toMatch(/lang="fr" dir="ltr"[^>]*>Une caisse commune/)
  const line = '(16) Amina B. · Maroc · traduction, original : darija en lettres latines\n> Une caisse commune.'
  expect(text.replaceAll(NO_BREAK, ' ')).toContain(line)
  expect(text.replaceAll(NO_BREAK, ' ')).toContain('(17) Amina B. · Maroc · traduction automatique, original')
})

test('a long contribution is cut between words', async () => {
  const { text } = await compose('digest', digestOf([contribution(1, { firstLines: arabicText.trim() })]), 'fr')
  const line = /^> (.*)$/m.exec(text)?.[1] ?? ''
  expect(line.endsWith('…')).toBe(true)
  expect(arabicText.startsWith(`${line.slice(0, -1)} `)).toBe(true)
})

const NO_BREAK = '\u00a0'

const openUntil = (closesAt: string) =>
  digestOf([contribution(1)], { openSessions: [{ position: 3, title: 't', url: `${origin}/s/3`, closesAt }] })

test.each([
  ['2026-11-28T22:59:00Z', 'Elle ferme le samedi 28 novembre, 23:59 à Rome et à Rabat. Il reste 4 jours et 16 heures.'],
  ['2026-11-26T06:00:00Z', 'Il reste 2 jours.'],
  ['2026-11-26T05:59:00Z', 'Il reste 47 heures.'],
  ['2026-11-24T06:20:00Z', 'Il reste moins d’une heure.'],
  // In Ramadan Morocco is an hour behind: then both cities are named.
  ['2027-02-20T22:59:00Z', '23:59 à Rome · 22:59 à Rabat'],
])('a session that closes at %s: %s', async (closesAt, sentence) => {
  const { html, text } = await compose('digest', openUntil(closesAt), 'fr')
  expect(text.replaceAll(NO_BREAK, ' ')).toContain(sentence)
  expect(html.replaceAll(NO_BREAK, ' ')).toContain(sentence)
})

test('the last two days are said in the colour of time', async () => {
  const soon = await compose('digest', openUntil('2026-11-25T22:59:00Z'), 'fr')
  const later = await compose('digest', openUntil('2026-11-28T22:59:00Z'), 'fr')
  expect(soon.html).toMatch(/<p class="time"/)
  expect(later.html).not.toMatch(/<p class="time"/)
})

test('readers of the same digest each get their own addresses, and no one else’s', async () => {
  const readers = Array.from({ length: 40 }, (_, i) => i)
  const mails = await Promise.all(
    readers.map((i) => {
      const own = { rhythmUrl: `${origin}/r/reader-${i}.`, unsubscribeUrl: `${origin}/u/reader-${i}.?a=$&&b="` }
      return compose('digest', digestOf([contribution(1)], own), 'fr')
    }),
  )
  for (const i of readers) {
    const { html = '', text = '' } = mails[i] ?? {}
    expect([...new Set(html.match(/reader-\d+\./g))]).toEqual([`reader-${i}.`])
    expect([...new Set(text.match(/reader-\d+\./g))]).toEqual([`reader-${i}.`])
    expect(html).toContain(`href="${origin}/u/reader-${i}.?a=$&amp;&amp;b=&quot;"`)
    expect(text).toContain(`\n${origin}/u/reader-${i}.?a=$&&b="`)
    expect(html + text).not.toContain('.invalid')
  }
})

test('what the desk said stands under its number and in its own language, also where nobody else has written', async () => {
  const [session] = digestOf([]).sessions
  const message = { number: 3, url: `${origin}/m/3`, language: 'ar', firstLines: 'تُفتح اليوم الجلسة.' }
  const sessions = session ? [{ ...session, messages: [message], threads: [] }] : []
  const { subject, html, text } = await compose('digest', digestOf([], { sessions }), 'fr')
  expect(subject).toBe('1 message de la modération\u202f: Migration et retour')
  expect(html).toMatch(/href="[^"]*\/m\/3"/)
  expect(html).toMatch(/lang="ar"[^>]*dir="rtl"|dir="rtl"[^>]*lang="ar"/)
  expect(text).toContain(`M3 · La modération\n> تُفتح اليوم الجلسة.\nLire ${origin}/m/3`)
})
