import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import type { Refused } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Pager } from '@/app/_ui/page/pager'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { AdmitForm } from './admit-form'
import type { ShownRegistrations } from './shown'

interface Props {
  locale: Locale
  shown: ShownRegistrations
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

const dones = ['admit-registrations', 'decline-registrations', 'change-admission'] as const

/** Who waits to be admitted, and whether anybody has to. */
export function RegistrationsPage({ locale, shown, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, waitingBeside, registrations, waiting, next } = shown
  const path = `/${locale}/conferences/${slug}/desk/registrations`
  const what = dones.find((act) => act === done)
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="registrations" beside={waitingBeside} mayCoordinate={mayCoordinate} />
      {what && <Notice kind="done">{words(`registration.done.${what}`)}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('registration.title')}</h1>
      <p className="soft">{words('registration.text')}</p>
      <p>
        <strong>{words('registration.count', { count: waiting })}</strong>
      </p>
      {registrations.length === 0 ? (
        <Empty title={words('registration.none')}>
          <p>{words('registration.none-text')}</p>
        </Empty>
      ) : (
        <AdmitForm locale={locale} shown={shown} path={path} refused={refused} />
      )}
      <Pager locale={locale} older={next && `${path}?after=${next}`} />
      <Setting locale={locale} shown={shown} path={path} mayCoordinate={mayCoordinate} />
    </div>
  )
}

function Setting({ locale, shown, path, mayCoordinate }: Props & { path: string }) {
  const words = wordsIn(locale)
  const { conferenceId, admission } = shown
  const other = admission === 'open' ? 'approval' : 'open'
  return (
    <section className="flow" aria-labelledby="setting">
      <h2 id="setting">{words('registration.setting')}</h2>
      <p>{words(`registration.${admission}-text`)}</p>
      {mayCoordinate && (
        <ActForm act="change-admission" back={path} hidden={{ conferenceId, admission: other }}>
          <Button weight="quiet">{words(`registration.to-${other}`)}</Button>
        </ActForm>
      )}
    </section>
  )
}
