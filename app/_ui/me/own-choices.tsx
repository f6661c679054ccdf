import '@/app/_style/utilities.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { refusedHere } from '@/app/_ui/form/refused'
import { LanguageChoices } from '@/app/_ui/people/language-choices'
import { MailChoices } from '@/app/_ui/people/rhythms/mail-choices'
import { ShownFields } from '@/app/_ui/people/shown-fields'
import type { Outcome } from '@/lib/doors/outcome'
import { consentText, freeConsents } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { LiveChoices } from './live-choices'
import type { OwnConference } from './shown'

interface Props {
  locale: Locale
  conference: OwnConference
  refused: Outcome['refused']
}

/** How one is shown and how often one is written to: changed here at any time. */
export function OwnChoices({ locale, conference, refused }: Props) {
  const words = wordsIn(locale)
  const { conferenceId, mails } = conference
  const back = `/${locale}/me`
  // What was refused in another conference, or in the other form, is not shown here.
  const of = (act: string) => refusedHere(refused, act, { conferenceId })
  return (
    <>
      <ActForm act="change-display" back={back} hidden={{ conferenceId }}>
        <ShownFields of={conferenceId} locale={locale} refused={of('change-display')} values={conference} />
        <p className="hint">{words('me.display-hint')}</p>
        <Button weight="quiet">{words('me.display-save')}</Button>
      </ActForm>
      <LiveChoices locale={locale} conference={conference} />
      <ActForm act="change-language" back={back} hidden={{ conferenceId }}>
        <LanguageChoices
          of={conferenceId}
          locale={locale}
          chosen={conference.language}
          error={of('change-language')?.fields.language}
        />
        <Button weight="quiet">{words('me.language-save')}</Button>
      </ActForm>
      <ActForm act="change-rhythm" back={back} hidden={{ conferenceId, language: locale }}>
        <MailChoices of={conferenceId} locale={locale} mails={mails} refused={of('change-rhythm')} />
        <Button weight="quiet">{words('me.rhythm-save')}</Button>
      </ActForm>
      <p>
        <a href={`/${locale}/me/digests`}>{words('ledger.title-own')}</a>
      </p>
      <ActForm act="change-consents" back={back} hidden={{ conferenceId, language: locale }}>
        <fieldset>
          <legend className="font-semibold">{words('me.consents-title')}</legend>
          <p className="hint">{words('me.consents-hint')}</p>
          {freeConsents.map((purpose) => (
            <Check
              key={purpose}
              id={`f-${purpose}-${conferenceId}`}
              name={purpose}
              label={words(consentText(purpose))}
              defaultChecked={conference.consents.includes(purpose)}
            />
          ))}
        </fieldset>
        <Button weight="quiet">{words('me.consents-save')}</Button>
      </ActForm>
    </>
  )
}
