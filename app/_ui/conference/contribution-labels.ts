import { type RenderingLabels, renderingLabels } from '@/app/_ui/renderings/rendering-labels'
import type { AcknowledgementKind } from '@/lib/contributions/reading/acknowledging'
import { relayedCountries } from '@/lib/contributions/relays/rules'
import { type ContributionLanguage, contributionLanguages, type Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import type { MomentWords } from '@/lib/text/moments'
import { madeOnce, wordsIn } from '@/lib/text/words'

/** The words and addresses of one page's contributions, made once on the server; `{n}` stands for a number. */
export interface ContributionLabels {
  contribution: string
  replyTo: string
  reply: string
  late: string
  /** Beside when its author's correction was published. */
  edited: string
  expert: string
  asks: string
  withdrawn: string
  /** Over a message of the desk's, and beside one that it has taken back. */
  desk: string
  deskWithdrew: string
  /** Read out where a dot says that the reader has not read it. */
  unread: string
  line: string
  /** Who chose to be shown by no name; and `{name}` that wrote it down for them. */
  somebody: string
  relayedBy: string
  acknowledgements: Record<AcknowledgementKind, string>
  countries: Record<string, string>
  languages: Record<ContributionLanguage, string>
  moment: MomentWords
  /** Where contribution `{n}` can always be found: `/fr/conferences/retour/c/{n}`. */
  permalink: string
  /** Where a reply to `{n}` is written; null where nobody can write now. */
  replyPath: string | null
  /** What leads from one's own to the place to correct it; not there for who has none. */
  correct?: string | undefined
  /** What leads from another's to the page on which the desk is asked to look at it; not there for who takes no part. */
  flag?: string | undefined
  /** Of an empty place that the desk made, where the page has one. */
  hidden?: string | undefined
  /** Where the line of replies under root `{n}` is read alone; not there where it is. */
  linePath?: string
  /** When the page was made, ISO 8601: dates of the same year are said without it. */
  now: string
  /** The reader's own zone (IANA), where it is known. */
  zone: string | null
  renderings: RenderingLabels
}

type OfThePage = Pick<
  ContributionLabels,
  'permalink' | 'replyPath' | 'linePath' | 'correct' | 'flag' | 'hidden' | 'now' | 'zone'
> &
  Partial<Pick<RenderingLabels, 'first' | 'translatePath'>>

const said = madeOnce((locale): Omit<ContributionLabels, keyof OfThePage | 'renderings'> => {
  const words = wordsIn(locale)
  const languages = contributionLanguages.map((language) => [language, words(`languages.${language}`)])
  return {
    contribution: words('pieces.contribution', { n: '{n}' }),
    replyTo: words('pieces.reply-to', { n: '{n}' }),
    reply: words('pieces.reply'),
    late: words('pieces.late'),
    edited: words('pieces.edited'),
    expert: words('pieces.expert'),
    asks: words('pieces.asks'),
    withdrawn: words('pieces.withdrawn'),
    desk: words('pieces.desk'),
    deskWithdrew: words('pieces.desk-withdrew'),
    unread: words('reading.unread'),
    line: words('reading.line', { n: '{n}' }),
    somebody: words('relay.somebody'),
    relayedBy: words('relay.by', { name: '{name}' }),
    acknowledgements: { useful: words('acknowledgement.useful'), lived: words('acknowledgement.lived') },
    countries: Object.fromEntries(relayedCountries.map((code) => [code, words(`countries.${code}`)])),
    languages: Object.fromEntries(languages),
    moment: momentWords(locale),
  }
})

/** Everything `Contribution` says in one language, as plain data, so that a browser needs no catalogue. */
export function contributionLabels(
  locale: Locale,
  { first = 'original', translatePath = null, ...page }: OfThePage,
): ContributionLabels {
  return { ...said(locale), renderings: renderingLabels(locale, { first, translatePath }), ...page }
}
