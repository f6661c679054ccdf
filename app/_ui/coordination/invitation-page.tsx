import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownInvitation } from './shown'

interface Props {
  locale: Locale
  invitation: ShownInvitation
  refusal?: string | undefined
}

/** Where the mail of an invitation leads: the next step, whatever the person has done so far. */
export function InvitationPage({ locale, invitation, refusal }: Props) {
  const words = wordsIn(locale)
  const { slug, title, invitedAs, by, signedIn } = invitation
  const conference = `/${locale}/conferences/${slug}`
  return (
    <div className="column flow">
      <h1>{words('invite.page')}</h1>
      {refusal && <Notice kind="stopped">{refusal}</Notice>}
      <p className="text">
        <strong>
          <Said text={title} locale={locale} />
        </strong>
      </p>
      {invitedAs && by && <p>{words.rich('invite.by', { who: () => <bdi key="who">{by}</bdi> })}</p>}
      {invitedAs && <p>{words('invite.your-role', { role: words(`invite.as.${invitedAs}`) })}</p>}
      {!signedIn && <p>{words('invite.sign-in-text')}</p>}
      {signedIn && !invitedAs && <p>{words('invite.none')}</p>}
      <div className="deeds">
        <NextStep locale={locale} invitation={invitation} conference={conference} />
        <LinkButton weight="quiet" href={conference}>
          {words('invite.to-conference')}
        </LinkButton>
      </div>
    </div>
  )
}

function NextStep({ locale, invitation, conference }: Props & { conference: string }) {
  const words = wordsIn(locale)
  const { conferenceId, invitedAs, signedIn, registered, mayAccept } = invitation
  const here = `${conference}/invitation`
  if (!signedIn) {
    return (
      <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(here)}`}>{words('invite.sign-in')}</LinkButton>
    )
  }
  if (invitedAs && !registered) {
    return <LinkButton href={`${conference}/register`}>{words('invite.register')}</LinkButton>
  }
  if (!mayAccept) return null
  return (
    <ActForm act="accept-invitation" back={here} hidden={{ conferenceId }}>
      <Button>{words('invite.accept')}</Button>
    </ActForm>
  )
}
