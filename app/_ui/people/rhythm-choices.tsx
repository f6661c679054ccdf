import { Choices } from '@/app/_ui/form/choices'
import { consentText } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  chosen: string
  error?: string | undefined
  /** Tells two such forms on one page apart. */
  of?: string
}

/** How often: choosing the digest is agreeing to it, so the words of that agreement stand beside it. */
export function RhythmChoices({ locale, chosen, error, of = '' }: Props) {
  const words = wordsIn(locale)
  const options = [
    { value: 'daily', label: words('register.rhythm-daily'), hint: words(consentText('digest')) },
    { value: 'none', label: words('register.rhythm-none'), hint: words('register.rhythm-none-hint') },
  ]
  return (
    <Choices
      name="rhythm"
      id={`f-rhythm${of}`}
      label={words('register.rhythm')}
      options={options}
      defaultValue={chosen}
      error={error}
      required
    />
  )
}
