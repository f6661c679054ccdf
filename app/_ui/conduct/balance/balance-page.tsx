import { Said } from '@/app/_ui/conference/said'
import { Folded } from '@/app/_ui/form/folded'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownBalance } from '../shown'
import { Alarms } from './alarms'
import { Figures } from './figures'
import { PlanForm } from './plan-form'

interface Props {
  locale: Locale
  balance: ShownBalance
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

/** What is missing in the sessions under way, and what was planned. */
export function BalancePage({ locale, balance, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, sessions, waitingBeside, plan } = balance
  const conference = `/${locale}/conferences/${slug}`
  const before = refusedHere(refused, 'change-plan')
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="balance" beside={waitingBeside} mayCoordinate={mayCoordinate} />
      {done === 'change-plan' && <Notice kind="done">{words('balance.plan-saved')}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('conduct.balance')}</h1>
      <p className="soft">{words('balance.text')}</p>
      {sessions.length === 0 && (
        <Empty title={words('balance.none-open')}>
          <p>{words('balance.none-open-text')}</p>
        </Empty>
      )}
      {sessions.map((session) => (
        <section key={session.position} className="card flow balance" aria-labelledby={`s${session.position}`}>
          <h2 id={`s${session.position}`}>
            <a href={`${conference}/sessions/${session.position}`}>
              <Said text={session.title} locale={locale} />
            </a>
          </h2>
          <Alarms locale={locale} alarms={session.alarms} conference={conference} />
          <Figures locale={locale} session={session} plan={plan} />
        </section>
      ))}
      {sessions.length > 0 && <p className="soft small">{words('balance.how')}</p>}
      {mayCoordinate && (
        <Folded title={words('balance.plan')} open={before !== undefined}>
          <PlanForm locale={locale} balance={balance} refused={before} />
        </Folded>
      )}
    </div>
  )
}
