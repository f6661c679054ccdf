import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from '../shown'
import { BriefText } from './brief'

/** What a reader in a hurry would miss: that it is too long, or says what another says. */
export function PointedOut({ locale, item }: { locale: Locale; item: ShownItem }) {
  const words = wordsIn(locale)
  const { around, wordLimit } = item
  const isLong = around.words > wordLimit
  if (!isLong && around.alike.length === 0) return null
  return (
    <section className="pointed-out" aria-labelledby="pointed-out">
      <h2 id="pointed-out">{words('desk.pointed-out')}</h2>
      {isLong && <p>{words('desk.too-long', { words: around.words, wordLimit })}</p>}
      {around.alike.length > 0 && (
        <>
          <p>{words('desk.alike')}</p>
          <ul>
            {around.alike.map((brief) => (
              <BriefText key={brief.id} locale={locale} item={item} brief={brief} who="author" />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
