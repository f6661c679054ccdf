import type { Locale } from '@/lib/text/locales'
import { isolated } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  shownAs: string
  relayedBy: string | null
}

/** Whose a contribution is, as they chose; and who wrote it down, where they did not themselves. */
export function Byline({ locale, shownAs, relayedBy }: Props) {
  const words = wordsIn(locale)
  if (!relayedBy) return <bdi>{shownAs}</bdi>
  return (
    <>
      <bdi>{shownAs || words('relay.somebody')}</bdi>
      <span className="soft small">
        {SEPARATOR}
        {words('relay.by', { name: isolated(relayedBy) })}
      </span>
    </>
  )
}
