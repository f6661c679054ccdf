import '@/app/_style/desk.css'
import type { ReactNode } from 'react'
import type { Refused } from '@/app/_ui/form/refused'
import { countForms } from '@/app/_ui/live/count-forms'
import { LiveWaiting } from '@/app/_ui/live/live-waiting.client'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import type { Locale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'
import { Changed } from './changed.client'
import { DeskWays } from './desk-ways'
import { Keys } from './keys/keys'
import { isNarrowed, Narrowed, QueueChoice } from './queue/choice'
import { DueDecisions } from './queue/due'
import { Target } from './queue/target'
import { Unanswered } from './queue/unanswered'
import { QueueItem } from './queue-item'
import type { ShownQueue } from './shown'

interface Props {
  locale: Locale
  queue: ShownQueue
  mayCoordinate: boolean
  refused?: Refused | undefined
  /** What has just been decided. */
  children?: ReactNode
}

const waitingForms = madeOnce((locale) => countForms(locale, (count) => wordsIn(locale)('desk.waiting', { count })))

/** What waits for a decision, oldest first. */
export function QueuePage({ locale, queue, mayCoordinate, refused, children }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/conferences/${queue.slug}/desk`
  return (
    <div className="column">
      <DeskWays
        locale={locale}
        slug={queue.slug}
        here="queue"
        beside={queue.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      {children}
      <DueDecisions locale={locale} queue={queue} />
      <h1>
        <LiveWaiting
          conferenceId={queue.conferenceId}
          heardTo={queue.heardTo}
          waiting={queue.waiting}
          words={waitingForms(locale)}
        />
      </h1>
      <Changed
        stream={`desk:${queue.conferenceId}`}
        about="arrival"
        heardTo={queue.heardTo}
        say={words('desk.queue-changed')}
        href={path}
      />
      {queue.waiting === 0 && (
        <Empty title={words('desk.empty-title')}>
          <p>{words('desk.empty-text')}</p>
        </Empty>
      )}
      {queue.waiting > 0 && <p className="soft">{words('desk.target', { hours: queue.targetHours })}</p>}
      <Unanswered locale={locale} queue={queue} path={path} />
      <QueueChoice locale={locale} queue={queue} path={path} />
      {isNarrowed(queue) && <Narrowed locale={locale} queue={queue} path={path} />}
      <ol className="queue">
        {queue.items.map((item) => (
          <QueueItem key={item.id} item={item} queue={queue} locale={locale} path={`${path}/${item.id}`} />
        ))}
      </ol>
      <Pager locale={locale} newer={queue.next && `${path}?after=${queue.next}`} />
      <Keys locale={locale} />
      {mayCoordinate && <Target locale={locale} queue={queue} path={path} refused={refused} />}
    </div>
  )
}
