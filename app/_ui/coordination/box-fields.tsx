import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  /** Tells the fields of one form from those of another on the page. */
  form: string
  opens?: string
  closes?: string
  refused?: Refused | undefined
}

/** When a session opens and closes, as clocks in Rome show it. */
export function BoxFields({ locale, form, opens, closes, refused }: Props) {
  const words = wordsIn(locale)
  return (
    <>
      <TextField
        id={`${form}-opens`}
        {...asTyped(refused, 'opensAt', opens)}
        type="datetime-local"
        label={words('coordination.opens-field')}
        required
      />
      <TextField
        id={`${form}-closes`}
        {...asTyped(refused, 'closesAt', closes)}
        type="datetime-local"
        label={words('coordination.closes-field')}
        hint={words('extend.closes-hint')}
        required
      />
    </>
  )
}
