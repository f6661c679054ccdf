import { type InLocales, inLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { inReadingOrder, wholeIn } from '../rules/publishing'
import { type PublishedStatement, statementKinds } from '../view'

/** A sentence with the numbers it rests on after it, as `numbered` writes them; each kind begins with its name. */
function composed(statements: PublishedStatement[], locale: Locale, numbered: (numbers: number[]) => string): string {
  const words = wordsIn(locale)
  const ordered = inReadingOrder(statements, statementKinds)
  return ordered
    .map(({ kind, texts, cites }, at) => {
      const named = ordered[at - 1]?.kind === kind ? '' : `**${words(`synthesis.kind.${kind}`)}.** `
      const rests = cites.length > 0 ? ` ${numbered(cites.map(({ number }) => number))}` : ''
      return `${named}${inLocale(texts, locale).text.replace(/([.!?؟]?)$/, `${rests}$1`)}`
    })
    .join('\n')
}

const inEachWhole = (statements: PublishedStatement[], text: (locale: Locale) => string): InLocales =>
  Object.fromEntries(wholeIn(statements, locales).map((locale) => [locale, text(locale)]))

/** The whole of it in one language; what is not written in that one, in the first that it is. */
export const wholeText = (statements: PublishedStatement[], locale: Locale): string =>
  composed(statements, locale, (numbers) => `(${numbers.join(locale === 'ar' ? '، ' : ', ')})`)

/** What a session's page says of it, in each language that has all of it: `(1, 2)`. */
export const textsOfSession = (statements: PublishedStatement[]): InLocales =>
  inEachWhole(statements, (locale) => wholeText(statements, locale))

/** The same as the desk's message types it: `#1 #2`, without bold. */
export const textsOfMessage = (statements: PublishedStatement[]): InLocales =>
  inEachWhole(statements, (locale) =>
    composed(statements, locale, (numbers) => numbers.map((number) => `#${number}`).join(' ')).replaceAll('**', ''),
  )
