import { Check } from '@/app/_ui/form/check'
import type { Refused } from '@/app/_ui/form/refused'
import { consentPurposes, consentText, neededConsents } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  refused: Refused | undefined
}

/** Separate boxes, none ticked beforehand: an agreement is an act (GDPR articles 4(11) and 7). */
export function Consents({ locale, refused }: Props) {
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
          error={refused?.fields[purpose]}
          defaultChecked={refused?.typed[purpose] === 'on'}
          required={neededConsents.includes(purpose)}
        />
      ))}
    </fieldset>
  )
}
