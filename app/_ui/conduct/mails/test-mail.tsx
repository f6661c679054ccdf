import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownMailHealth } from '../shown'
import { When } from './when'

interface Props {
  locale: Locale
  health: ShownMailHealth
  back: string
}

const notYet = ['due', 'sending']
const arrived = ['sent', 'sandbox']

function became(state: string): 'due' | 'sent' | 'skipped' | 'stopped' {
  if (notYet.includes(state)) return 'due'
  if (state === 'skipped') return 'skipped'
  return arrived.includes(state) ? 'sent' : 'stopped'
}

/** A mail to oneself, and what was said to the mail server on its way. */
export function TestMail({ locale, health: { conferenceId, tested }, back }: Props) {
  const words = wordsIn(locale)
  return (
    <section id="test" className="flow">
      <h2>{words('mails.test')}</h2>
      <p>{words('mails.test-text')}</p>
      <ActForm act="send-test-mail" back={`${back}#test`} hidden={{ conferenceId }}>
        <Button weight="quiet">{words('mails.test-send')}</Button>
      </ActForm>
      {tested && <Tested locale={locale} tested={tested} back={back} />}
    </section>
  )
}

interface TestedProps {
  locale: Locale
  tested: NonNullable<ShownMailHealth['tested']>
  back: string
}

function Tested({ locale, tested: { at, state, conversation }, back }: TestedProps) {
  const words = wordsIn(locale)
  const fate = became(state)
  return (
    <>
      <p>
        {words.rich('mails.test-asked', { at: () => <When key="at" at={at} locale={locale} /> })}{' '}
        <strong>{words(`mails.test-state.${fate}`)}</strong>
      </p>
      {conversation && (
        <>
          <h3>{words('mails.conversation')}</h3>
          <pre dir="ltr" className="answer">
            {conversation}
          </pre>
        </>
      )}
      <div className="deeds">
        {fate === 'due' && (
          <LinkButton weight="quiet" href={`${back}#test`}>
            {words('mails.test-again')}
          </LinkButton>
        )}
        {fate === 'skipped' && (
          <LinkButton weight="quiet" href={`/${locale}/me`}>
            {words('mails.test-own')}
          </LinkButton>
        )}
      </div>
    </>
  )
}
