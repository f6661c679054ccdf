import { Choices } from '@/app/_ui/form/choices'
import { languageOptions } from '@/app/_ui/form/language-options'
import { isLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  chosen: string
  error?: string | undefined
  /** Tells two such forms on one page apart. */
  of?: string
}

/** The languages of the pages and mails, each named in itself. */
export function LanguageChoices({ locale, chosen, error, of = '' }: Props) {
  const words = wordsIn(locale)
  return (
    <Choices
      name="language"
      id={`f-language${of}`}
      label={words('register.language')}
      hint={words('register.language-hint')}
      options={languageOptions('').filter(({ value }) => isLocale(value))}
      defaultValue={chosen}
      error={error}
      required
    />
  )
}
