import { cleanText } from '@/lib/text/characters'
import type { Locale } from '@/lib/text/locales'
import { isolated } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import { cut, lineOf } from '../mail'
import type { DigestContribution, DigestData } from './data'
import { countOf } from './fit'

const HOUR = 3_600_000
const FIRST_LINES = 280

/** "Amina B." and what stands beside the name: whether it is an expert's, country, language or that it is translated, and the mark of a late one. */
export function bylineOf(contribution: DigestContribution, locale: Locale) {
  const { shownAs, relayedBy, expert, country, language, original, late } = contribution
  const say = wordsIn(locale)
  const written = languageName(original ?? language, locale)
  return {
    name: lineOf(shownAs) || say('relay.somebody'),
    from: [
      ...(expert ? [say('pieces.expert')] : []),
      ...(relayedBy ? [say('relay.by', { name: isolated(lineOf(relayedBy)) })] : []),
      countryName(country, locale),
      original ? say('mail.digest.rendered', { language: written }) : written,
    ],
    late: late ? say('mail.digest.late') : null,
  }
}

/** How much there is that is new; where nobody has written but the desk, how many messages of its own. */
export function countText(data: DigestData, locale: Locale): string {
  const say = wordsIn(locale)
  const count = countOf(data)
  if (count > 0) return say('mail.digest.count', { count })
  return say('mail.digest.from-desk', { count: data.sessions.flatMap(({ messages }) => messages).length })
}

/** The beginning of a contribution, on as few lines as it has. */
export const firstLinesOf = ({ firstLines }: Pick<DigestContribution, 'firstLines'>): string =>
  cut(
    cleanText(firstLines)
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
    FIRST_LINES,
  )

/** That a session is open, until when in both countries, and how long that is. */
export function closingOf(
  { position, closesAt }: { position: number; closesAt: string },
  data: DigestData,
  locale: Locale,
) {
  const say = wordsIn(locale)
  const hours = Math.max(0, Math.floor((Date.parse(closesAt) - Date.parse(data.to)) / HOUR))
  const at = momentText(new Date(closesAt), momentWords(locale), { now: new Date(data.to) })
  const left =
    hours < 48
      ? say('mail.digest.hours-left', { hours })
      : say('mail.digest.days-left', { days: Math.floor(hours / 24), hours: hours % 24 })
  return { text: `${say('mail.digest.closes', { position, at })} ${left}`, soon: hours < 48 }
}

export function sinceOf({ from, to }: DigestData, locale: Locale): string {
  const at = momentText(new Date(from), momentWords(locale), { now: new Date(to), style: 'short' })
  return wordsIn(locale)('mail.digest.since', { at })
}

function languageName(language: string, locale: Locale): string {
  const say = wordsIn(locale)
  const known = ['fr', 'it', 'ar', 'ary', 'ary-Latn', 'zgh', 'en'] as const
  return say(`languages.${known.find((tag) => tag === language) ?? 'other'}`)
}
