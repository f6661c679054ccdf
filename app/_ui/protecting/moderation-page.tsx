import '@/app/_style/desk.css'
import '@/app/_style/utilities.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import { moderationModes } from '@/lib/conferences/rules'
import type { readModes } from '@/lib/moderation/protecting/read-modes'
import { flagLimits } from '@/lib/moderation/protecting/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

type Shown = Awaited<ReturnType<typeof readModes>>

interface Props {
  locale: Locale
  moderated: Shown
  done: string | undefined
  refused: string | undefined
}

/** When the desk reads, for the conference and for each session, and how that was changed. */
export function ModerationPage({ locale, moderated, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, conferenceId, mode, flagLimit, sessions } = moderated
  const path = `/${locale}/coordination/${slug}`
  return (
    <div className="column flow">
      <p>
        <a href={path}>{words('moderation.back')}</a>
      </p>
      <h1>{words('moderation.title')}</h1>
      {refused && <Notice kind="stopped">{refused}</Notice>}
      {done === 'change-moderation' && <Notice kind="done">{words('moderation.done')}</Notice>}
      <p>{words('moderation.text')}</p>
      <section className="card flow">
        <h2 className="mt-0">{words('moderation.whole')}</h2>
        <Change locale={locale} path={path} hidden={{ conferenceId }} mode={mode} flagLimit={flagLimit} />
      </section>
      {sessions.map((session) => (
        <section key={session.id} className="card flow">
          <h2 className="mt-0">
            {words('programme.session', { n: String(session.position) })} –{' '}
            <Said text={session.title} locale={locale} />
          </h2>
          <Change
            locale={locale}
            path={path}
            hidden={{ conferenceId, sessionId: session.id }}
            mode={session.mode ?? 'as-conference'}
          />
        </section>
      ))}
      <History locale={locale} moderated={moderated} />
    </div>
  )
}

interface ChangeProps {
  locale: Locale
  path: string
  hidden: Record<string, string>
  mode: string
  /** Of the conference alone. */
  flagLimit?: number
}

function Change({ locale, path, hidden, mode, flagLimit }: ChangeProps) {
  const words = wordsIn(locale)
  const id = hidden.sessionId ?? 'whole'
  const modes = flagLimit === undefined ? (['as-conference', ...moderationModes] as const) : moderationModes
  return (
    <ActForm act="change-moderation" back={`${path}/moderation`} hidden={hidden}>
      <Select
        id={`mode-${id}`}
        name="mode"
        label={words('moderation.choose')}
        defaultValue={mode}
        options={modes.map((value) => ({ value, label: words(`moderation.mode.${value}`) }))}
      />
      {flagLimit !== undefined && (
        <TextField
          id="flag-limit"
          name="flagLimit"
          type="number"
          label={words('moderation.limit')}
          defaultValue={flagLimit}
          min={flagLimits.least}
          max={flagLimits.most}
        />
      )}
      <TextArea id={`reason-${id}`} name="reason" label={words('moderation.reason')} rows={2} required />
      <Button weight="quiet">{words('moderation.save')}</Button>
    </ActForm>
  )
}

function History({ locale, moderated: { changes, now } }: { locale: Locale; moderated: Shown }) {
  const words = wordsIn(locale)
  const said = (mode: Shown['changes'][number]['after']) => words(`moderation.mode.${mode ?? 'as-conference'}`)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words('moderation.history')}</h2>
      {changes.length === 0 && <p className="soft">{words('moderation.none')}</p>}
      <ol className="log">
        {changes.map(({ at, by, reason, session, before, after }) => (
          <li key={at}>
            <p>
              {words('moderation.changed', {
                where: session === null ? words('moderation.whole') : words('desk.in-session', { n: session }),
                before: said(before),
                after: said(after),
              })}
            </p>
            <p className="soft small">
              <bdi>{by}</bdi> · <Moment at={new Date(at)} now={new Date(now)} style="short" locale={locale} />
            </p>
            <p dir="auto">{reason}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
