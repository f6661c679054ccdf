import '@/app/_style/coordination.css'
import '@/app/_style/outcomes.css'
import { Said } from '@/app/_ui/conference/said'
import { Changed } from '@/app/_ui/desk/changed.client'
import { Folded } from '@/app/_ui/form/folded'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { CiteList } from '../cite-list'
import type { ShownDraft } from '../shown'
import { DraftStanding } from './draft-standing'
import { DraftStatement } from './draft-statement'
import { StatementForm } from './statement-form'

interface Props {
  locale: Locale
  shown: ShownDraft
  outcome: Outcome
}

/** Where the desk writes what a session says in the end, beside what nothing rests on yet. */
export function DraftPage({ locale, shown, outcome: { done, refused } }: Props) {
  const words = wordsIn(locale)
  const { slug, session, statements, conferenceId, heardTo } = shown
  const conference = `/${locale}/conferences/${slug}`
  const path = `${conference}/desk/syntheses/${session.position}`
  return (
    <div className="column wide flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`${conference}/desk/conduct/checklist`}>{words('checklist.title')}</a>{' '}
        <Said text={session.title} locale={locale} />
      </nav>
      <h1>
        <small>{words('programme.session', { n: session.position })}</small> {words('synthesis.title')}
      </h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <Done locale={locale} done={done} />
      <Changed
        stream={`desk:${conferenceId}`}
        about="synthesis"
        heardTo={heardTo}
        say={words('synthesis.changed')}
        href={path}
      />
      {statements.length > 0 && <DraftStanding locale={locale} shown={shown} path={path} refused={refused} />}
      <div className="beside-list">
        <section className="flow" aria-labelledby="statements">
          <h2 id="statements">{words('synthesis.statements')}</h2>
          <ol className="drafted">
            {statements.map((statement, at) => (
              <DraftStatement
                key={statement.id}
                locale={locale}
                sessionId={session.id}
                path={path}
                conference={conference}
                statement={statement}
                ways={{
                  up: statements[at - 1]?.kind === statement.kind,
                  down: statements[at + 1]?.kind === statement.kind,
                }}
                refused={refused}
              />
            ))}
          </ol>
          <New locale={locale} shown={shown} path={path} refused={refused} />
        </section>
        <Beside locale={locale} shown={shown} conference={conference} />
      </div>
    </div>
  )
}

const told = [
  'write-statement',
  'move-statement',
  'drop-statement',
  'propose-synthesis',
  'return-synthesis',
  'approve-synthesis',
] as const

function Done({ locale, done }: { locale: Locale; done: string | undefined }) {
  const act = told.find((one) => one === done)
  return act && <Notice kind="done">{wordsIn(locale)(`synthesis.done.${act}`)}</Notice>
}

/** A new statement; and whatever was typed for one that is there no more. */
function New({
  locale,
  shown,
  path,
  refused,
}: {
  locale: Locale
  shown: ShownDraft
  path: string
  refused: Refused | undefined
}) {
  const words = wordsIn(locale)
  const here = refusedHere(refused, 'write-statement')
  const before = shown.statements.some(({ id }) => id === here?.typed.statementId) ? undefined : here
  return (
    <div id="new">
      <Folded title={words('synthesis.new')} open={before !== undefined || shown.statements.length === 0}>
        <StatementForm locale={locale} sessionId={shown.session.id} path={path} refused={before} />
      </Folded>
    </div>
  )
}

function Beside({
  locale,
  shown: { uncited, cited },
  conference,
}: {
  locale: Locale
  shown: ShownDraft
  conference: string
}) {
  const words = wordsIn(locale)
  const recent = new Set(uncited.flatMap(({ number, isNew }) => (isNew ? [number] : [])))
  return (
    <section className="flow" aria-labelledby="uncited">
      <h2 id="uncited">{words('synthesis.uncited', { count: uncited.length })}</h2>
      <p className="soft small">{words('synthesis.uncited-hint')}</p>
      <CiteList
        locale={locale}
        lines={uncited}
        conference={conference}
        flag={({ number }) => (recent.has(number) ? words('synthesis.new-since') : null)}
      />
      {cited.length > 0 && (
        <Folded title={words('synthesis.cited', { count: cited.length })} open={false}>
          <CiteList locale={locale} lines={cited} conference={conference} />
        </Folded>
      )}
    </section>
  )
}
