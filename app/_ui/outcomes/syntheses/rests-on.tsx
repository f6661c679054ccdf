import type { Evidence } from '@/lib/outcomes/view'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** `(1, 2)`: the contributions a statement rests on, each the way to it. */
export function RestsOn({ locale, cites, conference }: { locale: Locale; cites: Evidence[]; conference: string }) {
  if (cites.length === 0) return null
  const words = wordsIn(locale)
  return (
    <bdi>
      (
      {cites.map(({ id, number }, at) => (
        <span key={id}>
          {at > 0 && (locale === 'ar' ? '، ' : ', ')}
          <a href={`${conference}/c/${number}`} aria-label={words('pieces.contribution', { n: number })}>
            {number}
          </a>
        </span>
      ))}
      )
    </bdi>
  )
}
