import '@/app/_style/desk.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import type { readExtensions } from '@/lib/coordination/read-extensions'
import { directionOf, type Locale, locales } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'

type Session = Awaited<ReturnType<typeof readExtensions>>

interface Props {
  locale: Locale
  session: Session
  refused?: Refused | undefined
}

/** Where a coordinator gives a session more time. */
export function ExtendPage({ locale, session, refused }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/conferences/${session.slug}/sessions/${session.position}`
  const closes = new Date(session.closesAt)
  const now = new Date(session.now)
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={path}>
          <Said text={session.title} locale={locale} />
        </a>
      </nav>
      <h1>{words('extend.title')}</h1>
      <p>
        {words.rich(closes > now ? 'extend.now' : 'extend.was', {
          at: () => <Moment key="at" at={closes} now={now} locale={locale} />,
        })}
      </p>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {session.refused ? (
        <Notice kind="told">{words(session.refused as MessageKey)}</Notice>
      ) : (
        <ExtendForm locale={locale} session={session} path={path} refused={refused} />
      )}
      <Earlier locale={locale} session={session} now={now} />
    </div>
  )
}

function ExtendForm({ locale, session, path, refused }: Props & { path: string }) {
  const words = wordsIn(locale)
  const options = locales.map((value) => ({ value, label: words(`languages.${value}`) }))
  return (
    <ActForm act="extend-session" back={`${path}/extend`} hidden={{ sessionId: session.id }} {...keyOf(refused)}>
      <TextField
        {...asTyped(refused, 'closesAt', session.proposed)}
        type="datetime-local"
        label={words('extend.closes')}
        hint={words('extend.closes-hint')}
        min={session.earliest}
        required
      />
      <TextArea
        {...asTyped(refused, 'reason')}
        label={words('extend.reason')}
        hint={words('extend.reason-hint')}
        rows={3}
        required
      />
      <Select {...asTyped(refused, 'language', locale)} label={words('extend.language')} options={options} />
      <p className="soft">{words('extend.undo')}</p>
      <div className="deeds">
        <Button>{words('extend.submit')}</Button>
      </div>
    </ActForm>
  )
}

function Earlier({ locale, session: { extensions }, now }: { locale: Locale; session: Session; now: Date }) {
  const words = wordsIn(locale)
  if (extensions.length === 0) return null
  const moment = (at: string) => () => <Moment key={at} at={new Date(at)} now={now} style="short" locale={locale} />
  return (
    <section className="flow">
      <h2>{words('extend.before')}</h2>
      {extensions.map(({ closedBefore, closesAt, by, reason, language, at }) => (
        <div key={at} className="decided">
          <p>
            {words.rich('extend.moved', {
              from: moment(closedBefore),
              to: moment(closesAt),
              by: () => <bdi key="by">{by}</bdi>,
            })}
          </p>
          <blockquote lang={language} dir={directionOf(language)}>
            {reason}
          </blockquote>
        </div>
      ))}
    </section>
  )
}
