import { Moment } from '@/app/_ui/conference/moment'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import type { readRegistration } from '@/lib/people/read-registration'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  registration: NonNullable<Awaited<ReturnType<typeof readRegistration>>['registration']>
  back: string
}

/** Where one's registration stands while the team has not decided, or why it was not admitted. */
export function OwnRegistration({ locale, registration, back }: Props) {
  const words = wordsIn(locale)
  const { id, askedAt, decidedAt, reason, message } = registration
  if (decidedAt) {
    return (
      <Notice kind="told" title={words('registration.own-declined')}>
        {reason && <p>{words(`registration.reason.${reason}.text`)}</p>}
        {message && <blockquote dir="auto">{message}</blockquote>}
      </Notice>
    )
  }
  return (
    <>
      <Notice kind="told">
        {words.rich('registration.own-waits', {
          when: () => <Moment key="when" at={new Date(askedAt)} locale={locale} />,
        })}
      </Notice>
      <ActForm act="withdraw-registration" back={back} hidden={{ registrationId: id }}>
        <Button weight="quiet">{words('registration.own-take-back')}</Button>
      </ActForm>
    </>
  )
}
