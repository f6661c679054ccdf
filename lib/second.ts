import { mailOthers } from '@/db/queries/conduct/seconds'
import { config } from './config'
import { type InLocales, inLocale, type Locale, locales } from './text/locales'
import type { Setting } from './usecase'

interface Asked {
  conferenceId: string
  conferenceTitle: InLocales
  slug: string
  /** What needs two people, and which of these it is. */
  of: 'letter' | 'suspension' | 'synthesis'
  id: string
  /** Who has agreed already. */
  byId: string
  /** Below the pages of the desk. */
  place: string
}

/** Asks the others of a desk, by mail, for the second person that something needs; the desk's pages count it meanwhile. */
export async function askSecond({ tx, now, enqueue }: Setting, asked: Asked): Promise<void> {
  const { conferenceId, conferenceTitle, slug, of, id, byId, place } = asked
  const inEach = locales.map((locale) => {
    const url = `${config.origin}/${locale}/conferences/${slug}/desk/${place}`
    return [locale, { conferenceTitle: inLocale(conferenceTitle, locale).text, of, url }] as const
  })
  // Asked anew, after the words were changed, it is said anew.
  const cause = `second:${of}:${id}:${now.toISOString()}`
  const data = Object.fromEntries(inEach) as Record<Locale, object>
  if ((await mailOthers(tx, { kind: 'second-asked', conferenceId, byId, cause, data })) > 0)
    await enqueue('send-mail', {})
}
