import '@/app/_style/desk.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
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

/** Where a coordinator moves the closing of a session. */
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
      {session.refused && !session.mayReopen && <Notice kind="told">{words(session.refused as MessageKey)}</Notice>}
      <Moves locale={locale} session={session} path={path} refused={refused} />
      <Earlier locale={locale} session={session} now={now} />
    </div>
  )
}

/** What can be done with the closing now: further away, again, or nearer, which is not what one came for. */
function Moves(props: Props & { path: string }) {
  const { locale, session, refused } = props
  const words = wordsIn(locale)
  return (
    <>
      {!session.refused && <MoveForm {...props} act="extend-session" submit={words('extend.submit')} />}
      {session.mayReopen && (
        <>
          <h2>{words('extend.reopen')}</h2>
          <p>{words('extend.reopen-text')}</p>
          <MoveForm {...props} act="reopen-session" submit={words('extend.reopen-submit')} />
        </>
      )}
      {session.mayClose && (
        <Folded title={words('extend.close')} open={refusedHere(refused, 'close-session') !== undefined}>
          <MoveForm {...props} act="close-session" submit={words('extend.close-submit')} />
        </Folded>
      )}
    </>
  )
}

interface MoveProps extends Props {
  act: 'extend-session' | 'reopen-session' | 'close-session'
  path: string
  submit: string
}

function MoveForm({ locale, session, path, refused, act, submit }: MoveProps) {
  const words = wordsIn(locale)
  const options = locales.map((value) => ({ value, label: words(`languages.${value}`) }))
  const before = refusedHere(refused, act)
  const early = act === 'close-session'
  const field = (name: string, now?: string) => ({ ...asTyped(before, name, now), id: `${act}-${name}` })
  return (
    <ActForm act={act} back={`${path}/extend`} hidden={{ sessionId: session.id }} {...keyOf(before)}>
      <TextField
        {...field('closesAt', early ? undefined : session.proposed)}
        type="datetime-local"
        label={words(early ? 'extend.close-at' : 'extend.closes')}
        hint={words('extend.closes-hint')}
        {...(early ? {} : { min: session.earliest, required: true })}
      />
      <TextArea
        {...field('reason')}
        label={words('extend.reason')}
        hint={words('extend.reason-hint')}
        rows={3}
        required
      />
      <Select {...field('language', locale)} label={words('extend.language')} options={options} />
      <p className="soft">{words('extend.undo')}</p>
      <div className="deeds">
        <Button {...(early ? { weight: 'stop' as const } : {})}>{submit}</Button>
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
