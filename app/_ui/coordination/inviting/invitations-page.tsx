import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { describedBy, Field } from '@/app/_ui/form/field'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { Notice } from '@/app/_ui/page/notice'
import { MOST_LINES } from '@/lib/coordination/inviting/rules'
import { type Locale, locales } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { ListPreview } from './list-preview'
import type { ShownInvitations } from './shown'

interface Props {
  locale: Locale
  shown: ShownInvitations
  done?: string | undefined
  refused?: Refused | undefined
}

/** Where many are invited at once: a list is read, shown as it would be sent, and sent as a whole. */
export function InvitationsPage({ locale, shown, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, title, invited, registered, list } = shown
  const path = `/${locale}/coordination/${slug}/invitations`
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`/${locale}/coordination/${slug}`}>
          <Said text={title} locale={locale} />
        </a>
      </nav>
      {done === 'send-invitations' && <Notice kind="done">{words('invitations.sent')}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('invitations.title')}</h1>
      <p className="soft">{words('invitations.text')}</p>
      <p>
        {words('invitations.so-far', { invited })}
        {invited > 0 && `${SEPARATOR}${words('invitations.answered', { registered })}`}
      </p>
      {list && !list.sentAt && <ListPreview locale={locale} list={list} path={path} />}
      <CheckForm locale={locale} shown={shown} path={path} refused={refused} />
    </div>
  )
}

function CheckForm({ locale, shown, path, refused }: Props & { path: string }) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'check-invitations')
  const hint = words('invitations.file-hint', { most: MOST_LINES })
  const file = { name: 'file', label: words('invitations.file'), hint }
  return (
    <ActForm
      act="check-invitations"
      back={path}
      hidden={{ conferenceId: shown.conferenceId }}
      encType="multipart/form-data"
      {...keyOf(before)}
    >
      <Select
        {...asTyped(before, 'language', locale)}
        label={words('invitations.language')}
        options={locales.map((value) => ({ value, label: words(`languages.${value}`) }))}
      />
      <TextArea {...asTyped(before, 'lines')} label={words('invitations.lines')} rows={5} dir="ltr" />
      <Field field={file}>
        <input id="f-file" type="file" name="file" accept=".csv,.txt,text/csv" {...describedBy(file)} />
      </Field>
      <Button>{words('invitations.check')}</Button>
    </ActForm>
  )
}
