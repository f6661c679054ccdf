import '@/app/_style/utilities.css'
import { Choices } from '@/app/_ui/form/choices'
import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { displays } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  refused: Refused | undefined
  /** As it is now. */
  values?: Partial<Record<'display' | 'name' | 'organisation' | 'city', string | null>>
  /** Tells two such forms on one page apart. */
  of?: string
}

/** What others see of somebody. Only what the chosen way asks for is shown where the browser can, and kept in any case. */
export function ShownFields({ locale, refused, values = {}, of = '' }: Props) {
  const words = wordsIn(locale)
  const options = displays.map((value) => ({
    value,
    label: words(`register.display-${value}`),
    ...(value === 'pseudonym' && { hint: words('register.display-pseudonym-hint') }),
  }))
  return (
    <div className="group/shown">
      <Choices
        {...asTyped(refused, 'display', values.display)}
        id={`f-display${of}`}
        label={words('register.display')}
        options={options}
        required
      />
      <TextField
        {...asTyped(refused, 'name', values.name)}
        id={`f-name${of}`}
        label={words('register.name')}
        hint={words('register.name-hint')}
        autoComplete="name"
        maxLength={80}
        required
      />
      <div className="group-has-[[value=first-name]:checked]/shown:hidden group-has-[[value=pseudonym]:checked]/shown:hidden">
        <TextField
          {...asTyped(refused, 'organisation', values.organisation)}
          id={`f-organisation${of}`}
          label={words('register.organisation')}
          autoComplete="organization"
          maxLength={120}
        />
      </div>
      <div className="group-has-[[value=full]:checked]/shown:hidden group-has-[[value=pseudonym]:checked]/shown:hidden">
        <TextField
          {...asTyped(refused, 'city', values.city)}
          id={`f-city${of}`}
          label={words('register.city')}
          autoComplete="address-level2"
          maxLength={80}
        />
      </div>
    </div>
  )
}
