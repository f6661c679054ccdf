import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { teamRoles } from '@/lib/coordination/rules'
import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  conferenceId: string
  path: string
  refused?: Refused | undefined
}

/** Somebody is asked to the team by their address, which is shown to nobody afterwards. */
export function InviteForm({ locale, conferenceId, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'invite-to-team')
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{words('invite.invite')}</h2>
      <p className="soft">{words('invite.invite-text')}</p>
      <ActForm act="invite-to-team" back={path} hidden={{ conferenceId }} {...keyOf(before)}>
        <TextField
          {...asTyped(before, 'email')}
          type="email"
          label={words('invite.email')}
          autoComplete="off"
          required
        />
        <Select
          {...asTyped(before, 'role', 'moderator')}
          label={words('invite.role')}
          options={teamRoles.map((value) => ({ value, label: words(`invite.as.${value}`) }))}
        />
        <Select
          {...asTyped(before, 'language', locale)}
          label={words('invite.language')}
          options={locales.map((value) => ({ value, label: words(`languages.${value}`) }))}
        />
        <div className="deeds">
          <Button>{words('invite.submit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}
