import type { Locale } from '@/lib/text/locales'
import { isolated } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  shownAs: string
  relayedBy: string | null
  /** Takes part by invitation, as an expert. */
  expert?: boolean
}

/** Whose a contribution is, as they chose; whether they are an invited expert; and who wrote it down, where they did not. */
export function Byline({ locale, shownAs, relayedBy, expert }: Props) {
  const words = wordsIn(locale)
  const beside = [
    ...(expert ? [words('pieces.expert')] : []),
    ...(relayedBy ? [words('relay.by', { name: isolated(relayedBy) })] : []),
  ]
  return (
    <>
      <bdi>{shownAs || words('relay.somebody')}</bdi>
      {beside.length > 0 && <span className="soft small">{`${SEPARATOR}${beside.join(SEPARATOR)}`}</span>}
    </>
  )
}
