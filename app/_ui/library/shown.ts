import type { readLibrary } from '@/lib/library/read-library'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

export type ShownLibrary = Awaited<ReturnType<typeof readLibrary>>
export type ShownDocument = ShownLibrary['listed'][number]

/** What is on the page whatever it shows: its reader's language, where it is, and when it was read. */
export interface LibraryPlace {
  locale: Locale
  /** `/fr/conferences/retour/library`. */
  path: string
  zone: string | null
  now: Date
}

const KILO = 1024

/** A size as telephones say it, with one figure after the comma above a megabyte. */
export function sizeText(bytes: number, locale: Locale): string {
  const words = wordsIn(locale)
  const [most, amount] = bytes < KILO * KILO ? [0, Math.max(1, bytes / KILO)] : [1, bytes / KILO / KILO]
  const size = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: most }).format(amount)
  return words(most === 0 ? 'library.size-kb' : 'library.size-mb', { size })
}

/** The library with its narrowing, and from which entry on. */
export function libraryPath(path: string, { asked }: ShownLibrary, after?: string): string {
  const given = Object.entries({ ...asked, after }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
