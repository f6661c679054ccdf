import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { lineOf } from '../mail'
import type { DigestContribution, DigestData, DigestMessage, DigestSession, DigestThread } from './data'
import { highlightsText, leadText, questionText } from './edition-part'
import { bylineOf, closingOf, countText, firstLinesOf, sinceOf } from './words'

/** The digest for those who read mail as text: the same words in the same order. */
export function digestText(data: DigestData, locale: Locale): string {
  const say = wordsIn(locale)
  const { edition } = data
  const highlights = edition?.highlights ?? []
  return blocks([
    `${say('chrome.name')} · ${lineOf(data.conferenceTitle)}`,
    edition?.lead ? leadText(edition.lead, locale) : '',
    `${countText(data, locale)}\n${sinceOf(data, locale)}`,
    ...data.openSessions.map(
      (session) => `${closingOf(session, data, locale).text}\n${lineOf(session.title)}\n${session.url}`,
    ),
    ...(highlights.length > 0 ? [highlightsText(locale)] : []),
    ...highlights.map((contribution) => contributionText(contribution, locale)),
    ...data.sessions.map((session) => sessionText(session, locale)),
    data.left > 0 && say('mail.digest.more', { count: data.left }),
    edition?.question ? questionText(edition.question, locale) : '',
    `${say('mail.digest.open-conference')}\n${data.conferenceUrl}`,
    `-- \n${say('mail.digest.why')}`,
    `${say('mail.digest.rhythm')}\n${data.rhythmUrl}`,
    `${say('mail.digest.unsubscribe')}\n${data.unsubscribeUrl}`,
  ])
}

const blocks = (parts: (string | false)[]): string => parts.filter(Boolean).join('\n\n')

function sessionText({ position, phase, title, messages, threads }: DigestSession, locale: Locale): string {
  const say = wordsIn(locale)
  return blocks([
    `${'='.repeat(24)}\n${say('mail.digest.session', { position })} · ${say(`phase.${phase}`)}\n${lineOf(title)}`,
    ...messages.map((message) => messageText(message, locale)),
    ...threads.map((thread) => threadText(thread, locale)),
  ])
}

function messageText(message: DigestMessage, locale: Locale): string {
  const say = wordsIn(locale)
  const quote = firstLinesOf(message).replace(/^/gm, '> ')
  const mark = locale === 'ar' ? RIGHT_TO_LEFT : ''
  return `${mark}M${message.number} · ${say('pieces.desk')}\n${quote}\n${say('mail.digest.read')} ${message.url}`
}

function threadText({ title, url, contributions, left }: DigestThread, locale: Locale): string {
  return blocks([
    `${'-'.repeat(24)}\n${lineOf(title)}`,
    ...contributions.map((contribution) => contributionText(contribution, locale)),
    left > 0 && `${wordsIn(locale)('mail.digest.more-thread', { count: left })}\n${url}`,
  ])
}

/** Keeps a line in the page's direction although it begins with a number or a Latin name. */
const RIGHT_TO_LEFT = '\u200F'

function contributionText(contribution: DigestContribution, locale: Locale): string {
  const say = wordsIn(locale)
  const { name, from, late } = bylineOf(contribution, locale)
  const byline = [name, ...from, ...(late ? [late] : [])].join(' · ')
  const quote = firstLinesOf(contribution).replace(/^/gm, '> ')
  return [
    `${locale === 'ar' ? RIGHT_TO_LEFT : ''}(${contribution.number}) ${byline}`,
    quote,
    `${say('mail.digest.read')} ${contribution.url}`,
    `${say('mail.digest.reply')} ${contribution.replyUrl}`,
  ].join('\n')
}
