import '@/app/_style/coordination.css'
import '@/app/_style/outcomes.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { Changed } from '@/app/_ui/desk/changed.client'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import type { Refused } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { Missing } from '../missing'
import type { ListedMessage, ShownMessages } from '../shown'

interface Props {
  locale: Locale
  shown: ShownMessages
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

/** The desk's messages: those that wait for their time, and those that were posted. */
export function MessagesPage({ locale, shown, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, conferenceId, heardTo, sessions, waiting, posted } = shown
  const path = `/${locale}/conferences/${slug}/desk/messages`
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={slug}
        here="messages"
        beside={shown.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      <h1>{words('outcomes.messages')}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {(done === 'write-message' || done === 'change-message') && (
        <Notice kind="done">{words('outcomes.message-kept')}</Notice>
      )}
      {done === 'withdraw-message' && <Notice kind="done">{words('outcomes.message-withdrawn')}</Notice>}
      <Changed
        stream={`desk:${conferenceId}`}
        about="message"
        heardTo={heardTo}
        say={words('outcomes.messages-changed')}
        href={path}
      />
      <p>{words('outcomes.messages-text')}</p>
      <h2>{words('outcomes.write-message')}</h2>
      <ul className="ways-on">
        {sessions.map(({ position, title }) => (
          <li key={position}>
            <LinkButton weight="quiet" href={`${path}/write?session=${position}`}>
              {words('programme.session', { n: position })}
              <span className="said">
                {' '}
                <Said text={title} locale={locale} />
              </span>
            </LinkButton>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && <h2>{words('outcomes.waiting')}</h2>}
      <List locale={locale} messages={waiting} path={path} now={shown.now} />
      <h2>{words('outcomes.posted')}</h2>
      {posted.length === 0 && <Empty title={words('outcomes.none-posted')}>{words('outcomes.none-posted-text')}</Empty>}
      <List locale={locale} messages={posted} path={path} now={shown.now} />
    </div>
  )
}

interface Listed {
  locale: Locale
  path: string
  now: string
}

function List({ messages, ...props }: Listed & { messages: ListedMessage[] }) {
  return (
    <ol className="texts">
      {messages.map((message) => (
        <Item key={message.id} message={message} {...props} />
      ))}
    </ol>
  )
}

function Item({ locale, message, path, now }: Listed & { message: ListedMessage }) {
  const words = wordsIn(locale)
  const { id, number, occasion, session, thread, plain, dueBy, dueAt, posted, withdrawn, missing } = message
  return (
    <li id={id} className="flagged">
      <p>
        <b>{number === null ? words(`outcomes.occasion.${occasion}`) : `M${number}`}</b>
        {number !== null && `${SEPARATOR}${words(`outcomes.occasion.${occasion}`)}`}
        {`${SEPARATOR}${words('programme.session', { n: session })}${SEPARATOR}`}
        <Moment at={new Date(dueAt)} now={new Date(now)} locale={locale} style="short" />{' '}
        {!posted && dueBy !== 'time' && <small>{words(`outcomes.when.${dueBy}`)}</small>}{' '}
        {!withdrawn && <Missing locale={locale} missing={missing} />}
      </p>
      {thread && (
        <p className="soft small">
          <Said text={thread.title} locale={locale} />
        </p>
      )}
      <p className="cut">{withdrawn ? words('pieces.desk-withdrew') : <Said text={plain} locale={locale} />}</p>
      {posted ? (
        <a href={number === null ? path : path.replace('/desk/messages', `/m/${number}`)}>
          {words('outcomes.read-message')}
        </a>
      ) : (
        <a href={`${path}/${id}`}>{words('outcomes.change-message')}</a>
      )}
      {!withdrawn && <TakeBack locale={locale} id={id} path={path} posted={posted} />}
    </li>
  )
}

/** One press for what nobody has read; for what was posted a second one, since it leaves an empty place for ever. */
function TakeBack({ locale, id, path, posted }: Pick<Listed, 'locale' | 'path'> & { id: string; posted: boolean }) {
  const words = wordsIn(locale)
  const form = (
    <ActForm act="withdraw-message" back={path} hidden={{ messageId: id }}>
      <Button weight={posted ? 'stop' : 'quiet'}>
        {words(posted ? 'outcomes.take-back-posted' : 'outcomes.take-back')}
      </Button>
    </ActForm>
  )
  if (!posted) return form
  return (
    <details>
      <summary className="soft small">{words('outcomes.take-back-posted')}</summary>
      <p className="small">{words('outcomes.take-back-hint')}</p>
      {form}
    </details>
  )
}
