import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownMailHealth } from '../shown'
import { When } from './when'

/** What did not arrive, with what the server answered. */
export function Troubles({ locale, troubles }: { locale: Locale; troubles: ShownMailHealth['troubles'] }) {
  const words = wordsIn(locale)
  return (
    <>
      <h2>{words('mails.troubles')}</h2>
      {troubles.length === 0 && <p>{words('mails.no-troubles')}</p>}
      <ul className="mail-list">
        {troubles.map(({ id, kind, state, address, text, at }) => (
          <li key={id}>
            <p>
              <strong>{words(`mails.one.${state}`)}</strong>
              {SEPARATOR}
              {words(kind === 'digest' ? 'mails.kind.digest' : 'mails.kind.other')}
              {SEPARATOR}
              <bdi dir="ltr">{address}</bdi>
            </p>
            <p className="soft small">
              <When at={at} locale={locale} />
            </p>
            {text ? (
              <p dir="ltr" lang="en" className="answer">
                {text}
              </p>
            ) : (
              <p className="soft">{words('mails.no-answer')}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
