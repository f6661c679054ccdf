import { cleanText } from '@/lib/text/characters'
import type { Locale } from '@/lib/text/locales'
import { isolated } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import { cut, lineOf } from '../mail'
import type { DigestContribution, DigestData } from './data'
import { countOf, listedOf } from './fit'
import { once } from './once'

const HOUR = 3_600_000
const FIRST_LINES = 280

/** "Amina B." and what stands beside the name: whether it is an expert's, country, language or that it is translated, and the mark of a late one. */
export function bylineOf(contribution: DigestContribution, locale: Locale) {
  const { shownAs, relayedBy, expert, country, language, original, checked, late } = contribution
  const say = wordsIn(locale)
  const written = languageName(original ?? language, locale)
  return {
    name: lineOf(shownAs) || say('relay.somebody'),
    from: [
      ...(expert ? [say('pieces.expert')] : []),
      ...(relayedBy ? [say('relay.by', { name: isolated(lineOf(relayedBy)) })] : []),
      countryName(country, locale),
      original ? say(`mail.digest.${checked ? 'rendered' : 'drafted'}`, { language: written }) : written,
    ],
    late: late ? say('mail.digest.late') : null,
  }
}

/** Why it is for this reader before others. */
export function concernText({ concern }: DigestContribution, locale: Locale): string | null {
  if (!concern) return null
  const say = wordsIn(locale)
  if (concern.how === 'mention') return say('mail.digest.names-you')
  return say(`mail.digest.${concern.how === 'reply' ? 'answers-you' : 'cites-you'}`, { number: concern.number })
}

export const titleOf = ({ title }: DigestContribution): string | null => (title ? lineOf(title) : null)

/** By a digest, how much is new; by a mail about one contribution, which. */
export function headingOf(data: DigestData, locale: Locale): string {
  const [only] = data.whole ? listedOf(data) : []
  return only ? `(${only.number}) ${isolated(titleOf(only) ?? lineOf(firstLinesOf(only)))}` : countText(data, locale)
}

export function subjectOf(data: DigestData, locale: Locale): string {
  const title = lineOf(data.conferenceTitle)
  const count = headingOf(data, locale)
  return once(`subject ${locale} ${count} ${title}`, () => wordsIn(locale)('mail.digest.subject', { count, title }))
}

/** How much there is that is new; where nobody has written but the desk, how many messages of its own. */
export function countText(data: DigestData, locale: Locale): string {
  const fresh = countOf(data)
  const count = fresh || data.sessions.flatMap(({ messages }) => messages).length
  const what = fresh > 0 ? 'count' : 'from-desk'
  return once(`${what} ${locale} ${count}`, () => wordsIn(locale)(`mail.digest.${what}`, { count }))
}

/** The beginning of a contribution, on as few lines as it has. */
export const firstLinesOf = ({ firstLines }: Pick<DigestContribution, 'firstLines'>): string =>
  cut(
    cleanText(firstLines)
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
    FIRST_LINES,
  )

/** All of a contribution, paragraph by paragraph. */
export const paragraphsOf = ({ firstLines }: DigestContribution): { begins: number; text: string }[] =>
  [...cleanText(firstLines).matchAll(/\S[^\n]*/g)].map(({ index, 0: text }) => ({
    begins: index,
    text: text.trimEnd(),
  }))

/** That a session is open, until when in both countries, and how long that is. */
export function closingOf(session: DigestData['openSessions'][number], { to }: DigestData, locale: Locale) {
  const { position, closesAt } = session
  const hours = Math.max(0, Math.floor((Date.parse(closesAt) - Date.parse(to)) / HOUR))
  const text = once(`closing ${locale} ${position} ${closesAt} ${to}`, () => {
    const say = wordsIn(locale)
    const at = momentText(new Date(closesAt), momentWords(locale), { now: new Date(to) })
    const left =
      hours < 48
        ? say('mail.digest.hours-left', { hours })
        : say('mail.digest.days-left', { days: Math.floor(hours / 24), hours: hours % 24 })
    return `${say('mail.digest.closes', { position, at })} ${left}`
  })
  return { text, soon: hours < 48 }
}

export function sinceOf({ from, to }: DigestData, locale: Locale): string {
  return once(`since ${locale} ${from.slice(0, 16)} ${to.slice(0, 16)}`, () => {
    const at = momentText(new Date(from), momentWords(locale), { now: new Date(to), style: 'short' })
    return wordsIn(locale)('mail.digest.since', { at })
  })
}

function languageName(language: string, locale: Locale): string {
  const say = wordsIn(locale)
  const known = ['fr', 'it', 'ar', 'ary', 'ary-Latn', 'zgh', 'en'] as const
  return say(`languages.${known.find((tag) => tag === language) ?? 'other'}`)
}
