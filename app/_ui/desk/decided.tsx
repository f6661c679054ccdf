import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  slug: string
  /** The act that led here, if any. */
  done: string | undefined
  /** The number that a published one was given, as the address says it. */
  number: unknown
}

/** What has just been decided, said once above the queue. */
export function Decided({ locale, slug, done, number }: Props) {
  const words = wordsIn(locale)
  if (done === 'return-contribution') return <Notice kind="done">{words('decision.done.returned')}</Notice>
  if (done === 'decline-contribution') return <Notice kind="done">{words('decision.done.declined')}</Notice>
  if (done !== 'publish-contribution') return null
  const given = typeof number === 'string' && /^\d{1,9}$/.test(number) ? Number(number) : null
  if (given === null) return <Notice kind="done">{words('decision.done.published-plain')}</Notice>
  return (
    <Notice kind="done">
      {words('decision.done.published', { number: given })}{' '}
      <a href={`/${locale}/conferences/${slug}/c/${given}`}>{words('decision.see')}</a>
    </Notice>
  )
}
