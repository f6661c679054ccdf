import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownMember } from '../shown'

interface Props {
  locale: Locale
  member: ShownMember
  done?: string | undefined
  refused?: Refused | undefined
}

/** Where a coordinator gives somebody another role. */
export function MemberPage({ locale, member, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, participantId, shownAs, role } = member
  const path = `/${locale}/conferences/${slug}/desk/conduct/team/${participantId}`
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="duty" beside={member.waitingBeside} mayCoordinate />
      {done === 'change-role' && <Notice kind="done">{words('team.changed')}</Notice>}
      {done === 'note-public-body' && <Notice kind="done">{words('team.public-body-saved')}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>
        <bdi>{shownAs}</bdi>
      </h1>
      <p>{words('team.now', { role: words(`invite.as.${role}`) })}</p>
      <p>
        <LinkButton weight="quiet" href={`/${locale}/conferences/${slug}/desk/conduct/letters?to=${participantId}`}>
          {words('team.write')}
        </LinkButton>
      </p>
      <RoleForm locale={locale} member={member} path={path} refused={refused} />
      <section aria-labelledby="public">
        <h2 id="public">{words('team.public-body-title')}</h2>
        <p className="soft">{words('team.public-body-text')}</p>
        <ActForm act="note-public-body" back={path} hidden={{ participantId }}>
          <Check
            name="publicBody"
            label={words('team.public-body-check')}
            defaultChecked={member.publicBodySince !== null}
          />
          <div className="deeds">
            <Button weight="quiet">{words('team.public-body-submit')}</Button>
          </div>
        </ActForm>
      </section>
    </div>
  )
}

function RoleForm({ locale, member, path, refused }: Omit<Props, 'done'> & { path: string }) {
  const words = wordsIn(locale)
  const { participantId, offered, officerRefused } = member
  const before = refusedHere(refused, 'change-role')
  return (
    <section aria-labelledby="role">
      <h2 id="role">{words('team.change')}</h2>
      {offered.length === 0 ? (
        <p>{words('team.last-coordinator')}</p>
      ) : (
        <ActForm act="change-role" back={path} hidden={{ participantId }} {...keyOf(before)}>
          <Select
            {...asTyped(before, 'role', offered[0])}
            label={words('invite.role')}
            hint={officerRefused === 'team.public-body' ? words('team.public-body') : words('team.change-text')}
            options={offered.map((value) => ({ value, label: words(`invite.as.${value}`) }))}
          />
          <div className="deeds">
            <Button>{words('team.submit')}</Button>
          </div>
        </ActForm>
      )}
    </section>
  )
}
