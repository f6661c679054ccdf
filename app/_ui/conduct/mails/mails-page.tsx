import '@/app/_style/mails.css'
import type { Refused } from '@/app/_ui/form/refused'
import { refusedHere } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import type { MailRecord } from '@/lib/doors/mails/records'
import type { Locale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownMailHealth } from '../shown'
import { Counts } from './counts'
import { Records } from './records'
import { Stopping } from './stopping'
import { Suppressed } from './suppressed'
import { TestMail } from './test-mail'
import { Troubles } from './troubles'
import { Waiting } from './waiting'
import { When } from './when'

interface Props {
  locale: Locale
  health: ShownMailHealth
  records: MailRecord[]
  done?: string | undefined
  refused?: Refused | undefined
}

const saidWhenDone = ['release-address', 'resume-mails', 'send-test-mail', 'stop-mails']

/** How the mails of the conference fare, and what its coordinators can do about it. */
export function MailsPage({ locale, health, records, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, lastDigest, waitingBeside } = health
  const back = `/${locale}/conferences/${slug}/desk/conduct/mails`
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="mails" beside={waitingBeside} mayCoordinate />
      {done && saidWhenDone.includes(done) && <Notice kind="done">{words(`mails.done-${done}` as MessageKey)}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('mails.title')}</h1>
      <p className="soft">{words('mails.text')}</p>
      <Stopping locale={locale} health={health} back={back} refused={refusedHere(refused, 'stop-mails')} />
      <h2>{words('mails.last-digest')}</h2>
      {!lastDigest && <p>{words('mails.no-digest')}</p>}
      {lastDigest && (
        <>
          <p>
            {words.rich('mails.last-digest-at', { at: () => <When key="at" at={lastDigest.to} locale={locale} /> })}
          </p>
          <Counts locale={locale} counts={lastDigest.counts} />
        </>
      )}
      <p>
        <a href={`/${locale}/coordination/${slug}/digests`}>{words('ledger.title-people')}</a>
      </p>
      <h2>{words('mails.week')}</h2>
      <Counts locale={locale} counts={health.week} />
      <Waiting locale={locale} health={health} />
      <Troubles locale={locale} troubles={health.troubles} />
      <Suppressed locale={locale} health={health} back={back} />
      <Records locale={locale} records={records} />
      <TestMail locale={locale} health={health} back={back} />
    </div>
  )
}
