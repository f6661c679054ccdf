import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Choices } from '@/app/_ui/form/choices'
import { Select } from '@/app/_ui/form/select'
import { LanguageChoices } from '@/app/_ui/people/language-choices'
import { ShownFields } from '@/app/_ui/people/shown-fields'
import { registrationCountries, rhythms, sectors } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Consents } from './consents'
import { OwnZone } from './zone.client'

interface Props {
  locale: Locale
  conferenceId: string
  back: string
  typed: Record<string, string>
  wrong: Record<string, string>
}

/** Only what the conference needs to know: what others will see, what one reads in, what one agrees to. */
export function RegisterForm({ locale, conferenceId, back, typed, wrong }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="register" back={back} keyValue={typed.key} hidden={{ conferenceId }}>
      <OwnZone />
      <h2>{words('register.shown-title')}</h2>
      <ShownFields locale={locale} values={typed} wrong={wrong} />
      <Choices
        name="country"
        label={words('register.country')}
        hint={words('register.country-hint')}
        options={registrationCountries.map((value) => ({ value, label: words(`countries.${value}`) }))}
        chosen={typed.country}
        error={wrong.country}
        required
      />
      <Select
        name="sector"
        label={words('register.sector')}
        options={[
          { value: '', label: words('register.choose') },
          ...sectors.map((value) => ({ value, label: words(`sectors.${value}`) })),
        ]}
        defaultValue={typed.sector ?? ''}
        error={wrong.sector}
        required
      />
      <h2>{words('register.reading-title')}</h2>
      <LanguageChoices locale={locale} chosen={typed.language ?? locale} error={wrong.language} />
      <Choices
        name="rhythm"
        label={words('register.rhythm')}
        options={rhythms.map((value) => ({
          value,
          label: words(`register.rhythm-${value}`),
          hint: words(`register.rhythm-${value}-hint`),
        }))}
        chosen={typed.rhythm}
        error={wrong.rhythm}
        required
      />
      <Consents locale={locale} typed={typed} wrong={wrong} />
      <div className="deeds">
        <Button>{words('register.send')}</Button>
      </div>
    </ActForm>
  )
}
