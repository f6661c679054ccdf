import { AgeBar } from '@/app/_ui/conference/age-bar'
import { Byline } from '@/app/_ui/conference/byline'
import { Key } from '@/app/_ui/desk/keys/key'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem, ShownQueue } from '../shown'

interface Props {
  locale: Locale
  item: ShownItem
  queue: ShownQueue
  desk: string
}

/** The next and the one before, as far as there are any. */
export function Neighbours({ locale, item, desk }: Omit<Props, 'queue'>) {
  const words = wordsIn(locale)
  const { before, after } = item.around
  return (
    <nav className="neighbours" aria-label={words('desk.neighbours')}>
      {before && (
        <a href={`${desk}/${before}`} data-key="k" aria-keyshortcuts="k">
          {words('keys.before')} <Key name="k" />
        </a>
      )}
      {after && (
        <a href={`${desk}/${after}`} data-key="j" aria-keyshortcuts="j">
          {words('keys.next')} <Key name="j" />
        </a>
      )}
    </nav>
  )
}

/** The beginning of the queue, beside the text. */
export function Others({ locale, item, queue, desk }: Props) {
  const words = wordsIn(locale)
  return (
    <nav className="beside-queue" aria-labelledby="next">
      <h2 id="next">{words('desk.waiting', { count: queue.waiting })}</h2>
      <ol>
        {queue.items.map(({ id, author, hours, language, claim }) => (
          <li key={id}>
            <a href={`${desk}/${id}`} aria-current={id === item.id ? 'page' : undefined}>
              <Byline locale={locale} {...author} /> <small>{words(`languages.${language}`)}</small>{' '}
              {claim && claim.byId !== item.participantId && <small>{words('desk.claimed', { by: claim.by })}</small>}
              <AgeBar hours={hours} target={queue.targetHours} locale={locale} />
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href={desk}>{words('desk.all')}</a>
      </p>
    </nav>
  )
}
