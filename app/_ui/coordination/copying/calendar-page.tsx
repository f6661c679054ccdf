import '@/app/_style/desk.css'
import '@/app/_style/record.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { Empty } from '@/app/_ui/page/empty'
import type { readCalendar } from '@/lib/coordination/copying/read-calendar'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  calendar: Awaited<ReturnType<typeof readCalendar>>
}

/** What is to be done until when, counted back from the sessions. */
export function CalendarPage({ locale, calendar: { slug, title, steps, now } }: Props) {
  const words = wordsIn(locale)
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`/${locale}/coordination/${slug}`}>
          <Said text={title} locale={locale} />
        </a>
      </nav>
      <h1>{words('calendar.title')}</h1>
      <p className="soft">{words('calendar.text')}</p>
      {steps.length === 0 && (
        <Empty title={words('calendar.none')}>
          <p>{words('calendar.none-text')}</p>
        </Empty>
      )}
      <ol className="log">
        {steps.map(({ step, at, state }) => (
          <li key={step}>
            <div className="decided" data-state={state}>
              <p>{words(`calendar.step.${step}`)}</p>
              <p className="soft small">
                <Moment at={new Date(at)} now={new Date(now)} style="short" locale={locale} />
                {SEPARATOR}
                {words(`calendar.state.${state}`)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
