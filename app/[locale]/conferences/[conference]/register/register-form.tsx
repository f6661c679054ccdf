import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Choices } from '@/app/_ui/form/choices'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { LanguageChoices } from '@/app/_ui/people/language-choices'
import { RhythmChoices } from '@/app/_ui/people/rhythms/rhythm-choices'
import { ShownFields } from '@/app/_ui/people/shown-fields'
import { registrationCountries, sectors } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Consents } from './consents'
import { OwnZone } from './zone.client'

interface Props {
  locale: Locale
  conferenceId: string
  back: string
  refused: Refused | undefined
}

/** Only what the conference needs to know: what others will see, what one reads in, what one agrees to. */
export function RegisterForm({ locale, conferenceId, back, refused }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="register" back={back} hidden={{ conferenceId }} {...keyOf(refused)}>
      <OwnZone />
      <h2>{words('register.shown-title')}</h2>
      <ShownFields locale={locale} refused={refused} />
      <Choices
        {...asTyped(refused, 'country')}
        label={words('register.country')}
        hint={words('register.country-hint')}
        options={registrationCountries.map((value) => ({ value, label: words(`countries.${value}`) }))}
        required
      />
      <Select
        {...asTyped(refused, 'sector')}
        label={words('register.sector')}
        options={[
          { value: '', label: words('register.choose') },
          ...sectors.map((value) => ({ value, label: words(`sectors.${value}`) })),
        ]}
        required
      />
      <h2>{words('register.reading-title')}</h2>
      <LanguageChoices locale={locale} chosen={refused?.typed.language ?? locale} error={refused?.fields.language} />
      <RhythmChoices locale={locale} refused={refused} />
      <Consents locale={locale} refused={refused} />
      <div className="deeds">
        <Button>{words('register.send')}</Button>
      </div>
    </ActForm>
  )
}
