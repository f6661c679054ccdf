import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from '../shown'

/** What moderators have asked each other about it. */
export function Asked({ locale, item }: { locale: Locale; item: ShownItem }) {
  const words = wordsIn(locale)
  if (item.around.asked.length === 0) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{words('desk.asked')}</h2>
      <ol className="messages">
        {item.around.asked.map(({ by, of, text, at }) => (
          <li key={at} data-side="desk">
            <p className="soft small">
              {words.rich('desk.asked-by', {
                by: () => <bdi key="by">{by}</bdi>,
                of: () => <bdi key="of">{of}</bdi>,
              })}
              {SEPARATOR}
              {relativeText(new Date(at), new Date(item.now), intlLocale(locale))}
            </p>
            <p className="said-text" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
