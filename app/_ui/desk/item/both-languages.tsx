import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { FoundText } from '@/app/_ui/protecting/found-text'
import { isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from '../shown'

/** The text and, beside it, what it says in the moderator's language, where somebody or a machine has said so. */
export function BothLanguages({ locale, item, html }: { locale: Locale; item: ShownItem; html: string }) {
  const words = wordsIn(locale)
  const { renderings, colleagues } = item.around
  const text = <FoundText locale={locale} language={item.language} title={item.title} html={html} />
  const readers = colleagues.filter(({ reads }) => reads === item.language)
  if (renderings.length === 0) {
    return (
      <>
        {text}
        {item.language !== locale && readers.length > 0 && (
          <p className="soft small">
            {words('desk.who-reads', {
              language: words(`languages.${item.language}`),
              names: readers.map(({ name }) => isolated(name)).join(', '),
            })}
          </p>
        )}
      </>
    )
  }
  return (
    <div className="side-by-side">
      <div>{text}</div>
      <div>
        {renderings.map(({ kind, checkedBy, ...rendering }) => (
          <section key={kind}>
            <p className="soft small">
              {words(`rendering.${kind}`)}{' '}
              {checkedBy === null ? (
                <mark>{words('rendering.machine')}</mark>
              ) : (
                words('desk.checked-by', { name: isolated(checkedBy) })
              )}
            </p>
            <RenderedText {...rendering} />
          </section>
        ))}
      </div>
    </div>
  )
}
