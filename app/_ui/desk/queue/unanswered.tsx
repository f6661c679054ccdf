import '@/app/_style/utilities.css'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownQueue } from '../shown'

/** Authors who have written to the desk and whom nobody has answered, each with the text it is about. */
export function Unanswered({ locale, queue, path }: { locale: Locale; queue: ShownQueue; path: string }) {
  const words = wordsIn(locale)
  const { unanswered, now } = queue
  if (unanswered.length === 0) return null
  return (
    <section className="card flow my-4" aria-labelledby="unanswered">
      <h2 id="unanswered" className="mt-0">
        {words('exchange.unanswered', { count: unanswered.length })}
      </h2>
      <ul>
        {unanswered.map(({ contributionId, shownAs, at, beginning }) => (
          <li key={contributionId}>
            <a href={`${path}/${contributionId}#messages`}>
              <bdi>{shownAs}</bdi>
            </a>{' '}
            <time className="soft small" dateTime={at}>
              {relativeText(new Date(at), new Date(now), intlLocale(locale))}
            </time>
            <p dir="auto">{beginning}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
