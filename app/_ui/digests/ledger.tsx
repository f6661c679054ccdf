import '@/app/_style/ledger.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { messageIdOf } from '@/lib/doors/mails/message-id'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { Delivered } from './shown'

interface Props {
  locale: Locale
  digests: Delivered[]
  now: string
  /** To whom each went is said to the team; to oneself, of which conference it is. */
  whose: 'people' | 'own'
}

/** Digests and what became of them, newest first. */
export function Ledger({ locale, digests, now, whose }: Props) {
  return (
    <ol className="ledger">
      {digests.map((digest) => (
        <li key={digest.id} className="card">
          <Head locale={locale} digest={digest} whose={whose} />
          <Window locale={locale} digest={digest} now={now} />
          <Answer locale={locale} digest={digest} />
        </li>
      ))}
    </ol>
  )
}

interface PartProps {
  locale: Locale
  digest: Delivered
}

function Head({ locale, digest, whose }: PartProps & { whose: Props['whose'] }) {
  const words = wordsIn(locale)
  const { state, reason, shownAs, conference, locale: language } = digest
  return (
    <p>
      <b className="state" data-state={state}>
        {words(`ledger.state-${state}`)}
      </b>
      {reason && ` · ${words(`ledger.reason-${reason}`)}`}
      {' · '}
      {whose === 'people' ? <bdi>{shownAs}</bdi> : <Said text={conference.title} locale={locale} />}
      {' · '}
      {words(`languages.${language}`)}
    </p>
  )
}

function Window({ locale, digest, now }: PartProps & { now: string }) {
  const words = wordsIn(locale)
  const moment = (key: string, at: string) => (
    <Moment key={key} at={new Date(at)} now={new Date(now)} style="short" locale={locale} />
  )
  const { listed, windowFrom, windowTo } = digest
  return (
    <>
      <p className="soft small">
        {words.rich('ledger.window', { from: () => moment('from', windowFrom), to: () => moment('to', windowTo) })}
      </p>
      {listed.length > 0 && (
        <p className="soft small">
          {words('ledger.listed', {
            count: listed.length,
            list: new Intl.ListFormat(intlLocale(locale)).format(listed.map(String)),
          })}
        </p>
      )}
    </>
  )
}

/** What the mail server answered, as it said it, and what the mail is called: for whoever has to ask a provider. */
function Answer({ locale, digest: { id, state, attempts, smtpCode, smtpText } }: PartProps) {
  const words = wordsIn(locale)
  if (attempts === 0 || state === 'skipped') return null
  const answer = [smtpCode, smtpText].filter(Boolean).join(' ')
  return (
    <details className="soft small">
      <summary>{words('ledger.technical')}</summary>
      <dl>
        {answer && (
          <>
            <dt>{words('ledger.answer')}</dt>
            <dd>
              <code dir="ltr">{answer}</code>
            </dd>
          </>
        )}
        <dt>Message-ID</dt>
        <dd>
          <code dir="ltr">{messageIdOf(id)}</code>
        </dd>
      </dl>
    </details>
  )
}
