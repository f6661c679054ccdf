import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { InvitedBy } from './invited'
import type { ShownExperts } from './shown'

interface Props {
  locale: Locale
  shown: ShownExperts
  path: string
  refused?: Refused | undefined
}

/** Who has not accepted yet, and where somebody else is invited: for moderators. */
export function InviteExpert({ locale, shown, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'invite-expert')
  return (
    <>
      <OpenInvitations locale={locale} shown={shown} />
      <Folded title={words('experts.invite')} open={before !== undefined}>
        <ActForm act="invite-expert" back={path} hidden={{ sessionId: shown.session.id }} {...keyOf(before)}>
          <p className="soft">{words('experts.invite-hint')}</p>
          <TextField {...asTyped(before, 'email')} type="email" label={words('invite.email')} autoComplete="off" />
          <TextField
            {...asTyped(before, 'number')}
            inputMode="numeric"
            label={words('experts.invite-number')}
            hint={words('experts.invite-number-hint')}
            autoComplete="off"
          />
          <Select
            id="invite-language"
            {...asTyped(before, 'language', locale)}
            label={words('invite.language')}
            options={locales.map((value) => ({ value, label: words(`languages.${value}`) }))}
          />
          <InLanguages
            locale={locale}
            name="presentation"
            label={words('experts.presentation')}
            hint={words('experts.presentation-hint')}
            refused={before}
            rows={3}
            form="invite-expert"
          />
          <Button>{words('invite.submit')}</Button>
        </ActForm>
      </Folded>
    </>
  )
}

function OpenInvitations({ locale, shown: { invitations, now } }: Pick<Props, 'locale' | 'shown'>) {
  if (invitations.length === 0) return null
  return (
    <section>
      <h3>{wordsIn(locale)('invite.open')}</h3>
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <bdi dir="ltr">{invitation.hint}</bdi>
            <InvitedBy locale={locale} invitation={invitation} now={now} />
          </li>
        ))}
      </ul>
    </section>
  )
}
