import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownMailHealth } from '../shown'
import { When } from './when'

/** Since when the oldest mail waits, and which servers want us to. */
export function Waiting({ locale, health: { oldestDueAt, slow } }: { locale: Locale; health: ShownMailHealth }) {
  const words = wordsIn(locale)
  return (
    <>
      <h2>{words('mails.waiting')}</h2>
      <p>
        {oldestDueAt
          ? words.rich('mails.waiting-since', { at: () => <When key="at" at={oldestDueAt} locale={locale} /> })
          : words('mails.nothing-waits')}
      </p>
      {slow.length > 0 && <p>{words('mails.slow')}</p>}
      <ul>
        {slow.map(({ domain, until }) => (
          <li key={domain}>
            <bdi dir="ltr">{domain}</bdi>{' '}
            {words.rich('mails.slow-until', { at: () => <When key="at" at={until} locale={locale} /> })}
          </li>
        ))}
      </ul>
    </>
  )
}
