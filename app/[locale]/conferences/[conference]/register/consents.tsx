import { Check } from '@/app/_ui/form/check'
import { consentPurposes, consentText, neededConsents } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  typed: Record<string, string>
  wrong: Record<string, string>
}

/** Separate boxes, none ticked beforehand: an agreement is an act (GDPR articles 4(11) and 7). */
export function Consents({ locale, typed, wrong }: Props) {
  const words = wordsIn(locale)
  return (
    <fieldset>
      <legend>
        <h2>{words('register.agree-title')}</h2>
      </legend>
      <p>{words('register.agree-intro')}</p>
      {consentPurposes.map((purpose) => (
        <Check
          key={purpose}
          name={purpose}
          label={words(consentText(purpose))}
          error={wrong[purpose]}
          defaultChecked={typed[purpose] === 'on'}
          required={neededConsents.includes(purpose)}
        />
      ))}
    </fieldset>
  )
}
