import { AgeBar } from '@/app/_ui/conference/age-bar'
import { Byline } from '@/app/_ui/conference/byline'
import { Said } from '@/app/_ui/conference/said'
import { directionOf, intlLocale, type Locale, langTag } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import { LiveStanding } from './queue/standing.client'
import { standingOf, standingWords } from './queue/standing-words'
import type { QueueItem as Item, ShownQueue } from './shown'

interface Props {
  item: Item
  queue: ShownQueue
  locale: Locale
  path: string
}

/** That a text is a question to the experts of its session, and to whom of them. */
export function Asks({ locale, of }: { locale: Locale; of: string | null }) {
  const words = wordsIn(locale)
  return (
    <p className="small">
      <strong>
        {of === null ? words('pieces.asks') : words.rich('desk.asks', { who: () => <bdi key="who">{of}</bdi> })}
      </strong>
    </p>
  )
}

/** One contribution in the queue: how long it has waited, who from, where, and how it begins. */
export function QueueItem({ item, queue, locale, path }: Props) {
  const words = wordsIn(locale)
  const { now, targetHours, participantId } = queue
  const own = { lang: langTag(item.language), dir: directionOf(item.language) }
  return (
    <li className="card queued">
      <AgeBar hours={item.hours} target={targetHours} locale={locale} />
      <h2>
        <a href={path}>
          <Byline locale={locale} {...item.author} />
        </a>
      </h2>
      <p className="from">
        {item.author.detail && (
          <>
            <bdi>{item.author.detail}</bdi>
            {SEPARATOR}
          </>
        )}
        {`${countryName(item.author.country, locale)}${SEPARATOR}`}
        <time dateTime={item.submittedAt}>
          {words('desk.received', {
            when: relativeText(new Date(item.submittedAt), new Date(now), intlLocale(locale)),
          })}
        </time>{' '}
        <b>{words(`languages.${item.language}`)}</b>
        {item.channel !== 'web' && <b>{words(`desk.channel.${item.channel}`)}</b>}
        {item.revision > 1 && <b>{words('desk.revision', { n: item.revision })}</b>}
        {item.first && <b>{words('desk.first-time')}</b>}
        {item.held && <mark>{words('held.desk-tag')}</mark>}
        {item.late && <mark>{words('pieces.late')}</mark>}
        {item.early && <mark>{words('desk.early')}</mark>}
        {item.hours >= targetHours && <mark>{words('desk.overdue')}</mark>}
      </p>
      <LiveStanding
        stream={`desk:${queue.conferenceId}`}
        heardTo={queue.heardTo}
        now={now}
        contributionId={item.id}
        participantId={participantId}
        standing={standingOf(item, participantId)}
        words={standingWords(locale)}
      />
      {item.corrects !== null && (
        <p>
          <strong>{words('desk.corrects', { number: item.corrects })}</strong>
        </p>
      )}
      {item.changedAt && (
        <p className="soft small">
          {words('desk.changed', {
            when: relativeText(new Date(item.changedAt), new Date(now), intlLocale(locale)),
          })}
        </p>
      )}
      <p className="soft small">
        {words('desk.in-session', { n: item.session.position })}
        {SEPARATOR}
        <Said text={item.thread.title} locale={locale} />
      </p>
      {item.asks && <Asks locale={locale} of={item.asks.of} />}
      {item.replyTo && (
        <p className="soft small">
          {words.rich('desk.answers', {
            number: item.replyTo.number,
            who: () => item.replyTo && <Byline key="who" locale={locale} {...item.replyTo} />,
          })}
        </p>
      )}
      {!item.held && (
        <p className="text" {...own}>
          {item.title && <strong>{item.title} — </strong>}
          {item.beginning}
        </p>
      )}
      <a className="answer" href={path} data-item>
        {words('desk.read')}
      </a>
    </li>
  )
}
