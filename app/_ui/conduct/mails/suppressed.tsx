import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownMailHealth } from '../shown'
import { When } from './when'

interface Props {
  locale: Locale
  health: ShownMailHealth
  back: string
}

/** The addresses nothing is sent to, each with the way to write to it again. */
export function Suppressed({ locale, health: { conferenceId, suppressed }, back }: Props) {
  const words = wordsIn(locale)
  const when = (at: string) => ({ at: () => <When key="at" at={at} locale={locale} /> })
  return (
    <>
      <h2>{words('mails.suppressed')}</h2>
      <p>{words(suppressed.length === 0 ? 'mails.none-suppressed' : 'mails.suppressed-text')}</p>
      <ul className="mail-list">
        {suppressed.map(({ id, address, kind, at, until, text }) => (
          <li key={id}>
            <p>
              <bdi dir="ltr">{address}</bdi>
              {SEPARATOR}
              <strong>{words(`mails.bounce.${kind}`)}</strong>
            </p>
            <p className="soft small">
              {words.rich('mails.since', when(at))} {until && words.rich('mails.until', when(until))}
            </p>
            {text && (
              <p dir="ltr" lang="en" className="answer">
                {text}
              </p>
            )}
            <ActForm act="release-address" back={back} hidden={{ suppressionId: id, conferenceId }}>
              <Button weight="quiet" aria-label={words('mails.release-whom', { address })}>
                {words('mails.release')}
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </>
  )
}
