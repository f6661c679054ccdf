import { stretches } from '@/lib/digests/rules/numbers'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { lineOf } from '../mail'
import type { DigestContribution, DigestData, DigestMessage, DigestSession, DigestThread } from './data'
import { highlightsText, leadText, questionText } from './edition-part'
import { numbersOf } from './fit'
import { keyOf, once } from './once'
import { bylineOf, closingOf, concernText, firstLinesOf, headingOf, paragraphsOf, sinceOf, titleOf } from './words'

/** The digest for those who read mail as text: the same words in the same order. */
export function digestText(data: DigestData, locale: Locale): string {
  const say = wordsIn(locale)
  const listed = numbersOf(data)
  const { edition, whole } = data
  const highlights = edition?.highlights ?? []
  return blocks([
    `${say('chrome.name')} · ${lineOf(data.conferenceTitle)}`,
    edition?.lead ? leadText(edition.lead, locale) : '',
    `${headingOf(data, locale)}\n${sinceOf(data, locale)}`,
    ...data.openSessions.map(
      (session) => `${closingOf(session, data, locale).text}\n${lineOf(session.title)}\n${session.url}`,
    ),
    data.toYou.length > 0 && toYouText(data, locale),
    ...(highlights.length > 0 ? [highlightsText(locale)] : []),
    ...highlights.map((contribution) => contributionText(contribution, { locale, whole })),
    ...data.sessions.map((session) => sessionText(session, { locale, whole })),
    data.left > 0 && say('mail.digest.more', { count: data.left }),
    edition?.question ? questionText(edition.question, locale) : '',
    `${say('mail.digest.open-conference')}\n${data.conferenceUrl}`,
    listed.length > 0 && `${say('mail.digest.mark-read')}\n${data.readUrl}${stretches(listed)}`,
    `-- \n${say('mail.digest.why')}`,
    `${say('mail.digest.rhythm')}\n${data.rhythmUrl}`,
    `${say('mail.digest.unsubscribe')}\n${data.unsubscribeUrl}`,
  ])
}

const blocks = (parts: (string | false)[]): string => parts.filter(Boolean).join('\n\n')

interface How {
  locale: Locale
  /** With all its words. */
  whole: boolean
}

const toYouText = ({ toYou, whole }: DigestData, locale: Locale): string =>
  blocks([
    `${'='.repeat(24)}\n${wordsIn(locale)('mail.digest.to-you')}`,
    ...toYou.map((contribution) => contributionText(contribution, { locale, whole })),
  ])

function sessionText({ position, phase, title, messages, threads }: DigestSession, how: How): string {
  const { locale } = how
  const say = wordsIn(locale)
  return blocks([
    once(
      `session ${locale} ${position} ${phase} ${title}`,
      () =>
        `${'='.repeat(24)}\n${say('mail.digest.session', { position })} · ${say(`phase.${phase}`)}\n${lineOf(title)}`,
    ),
    ...messages.map((message) => once(`message ${locale} ${keyOf(message)}`, () => messageText(message, locale))),
    ...threads.map((thread) => threadText(thread, how)),
  ])
}

function messageText(message: DigestMessage, locale: Locale): string {
  const say = wordsIn(locale)
  const quote = firstLinesOf(message).replace(/^/gm, '> ')
  const mark = locale === 'ar' ? RIGHT_TO_LEFT : ''
  return `${mark}M${message.number} · ${say('pieces.desk')}\n${quote}\n${say('mail.digest.read')} ${message.url}`
}

function threadText({ title, url, contributions, left }: DigestThread, how: How): string {
  return blocks([
    `${'-'.repeat(24)}\n${lineOf(title)}`,
    ...contributions.map((contribution) => contributionText(contribution, how)),
    left > 0 && `${wordsIn(how.locale)('mail.digest.more-thread', { count: left })}\n${url}`,
  ])
}

/** Keeps a line in the page's direction although it begins with a number or a Latin name. */
const RIGHT_TO_LEFT = '\u200F'

const contributionText = (contribution: DigestContribution, how: How): string =>
  once(`contribution ${how.locale} ${how.whole} ${keyOf(contribution)}`, () => contributionWords(contribution, how))

function contributionWords(contribution: DigestContribution, { locale, whole }: How): string {
  const say = wordsIn(locale)
  const { name, from, late } = bylineOf(contribution, locale)
  const byline = [name, ...from, ...(late ? [late] : [])].join(' · ')
  const words = whole
    ? paragraphsOf(contribution)
        .map(({ text }) => text)
        .join('\n\n')
    : firstLinesOf(contribution)
  const quoted = [whole ? null : titleOf(contribution), words].filter(Boolean).join('\n')
  return [
    `${locale === 'ar' ? RIGHT_TO_LEFT : ''}(${contribution.number}) ${byline}`,
    concernText(contribution, locale),
    quoted.replace(/^/gm, '> '),
    `${say('mail.digest.read')} ${contribution.url}`,
    `${say('mail.digest.reply')} ${contribution.replyUrl}`,
  ]
    .filter(Boolean)
    .join('\n')
}
