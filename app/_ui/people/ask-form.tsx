import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  /** The page this form is on, to come back to when the address is no address. */
  back: string
  /** Where to go on to once signed in. */
  next: string
  refused: Outcome['refused']
}

/** Asks for the mail that lets one in: the same for those who are known and those who are not. */
export function AskForm({ locale, back, next, refused }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="request-sign-in" back={back} hidden={{ next }}>
      <TextField
        {...asTyped(refused, 'email')}
        type="email"
        label={words('sign-in.email')}
        hint={words('sign-in.email-hint')}
        autoComplete="email"
        maxLength={254}
        required
      />
      <div className="deeds">
        <Button>{words('sign-in.send')}</Button>
      </div>
    </ActForm>
  )
}
