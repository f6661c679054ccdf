import { Moment } from '@/app/_ui/conference/moment'
import { Differences } from '@/app/_ui/revisions/differences'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from './shown'

interface Props {
  locale: Locale
  item: ShownItem
}

/** What its author has changed: since it was published, since it was decided, or since the moderator read it. */
export function Changes({ locale, item }: Props) {
  const words = wordsIn(locale)
  const { changes, changedAt, corrects, slug, now, language } = item
  return (
    <>
      {changedAt && (
        <p className="soft">
          {words.rich('desk.changed-at', {
            when: () => <Moment key="at" at={new Date(changedAt)} now={new Date(now)} locale={locale} style="short" />,
          })}
        </p>
      )}
      {corrects !== null && (
        <p>
          <a href={`/${locale}/conferences/${slug}/c/${corrects}`}>{words('desk.as-published')}</a>
        </p>
      )}
      {changes && (
        <section aria-labelledby="changes">
          <h2 id="changes">{words('desk.changes')}</h2>
          <p className="soft small">{words('desk.changes-since', { n: changes.since })}</p>
          <Differences locale={locale} language={language} pieces={changes.pieces} />
        </section>
      )}
      {changes && <h2>{words('desk.whole')}</h2>}
    </>
  )
}
