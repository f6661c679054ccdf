import { Composer } from '@/app/_ui/composer/composer'
import { ClosedDoor } from '@/app/_ui/conference/closed-door'
import { HowToTakePart, standingOf } from '@/app/_ui/conference/how-to-take-part'
import { KeptText } from '@/app/_ui/conference/kept-text'
import { Moment } from '@/app/_ui/conference/moment'
import { refusedHere } from '@/app/_ui/form/refused'
import { WhileOpen } from '@/app/_ui/live/while-open.client'
import { OutboxCards } from '@/app/_ui/outbox/outbox.client'
import { cardWords } from '@/app/_ui/outbox/outbox-words'
import { type Caller, zoneOf } from '@/lib/caller'
import { acceptsContributions, boxOf } from '@/lib/conferences/rules'
import { withOutcome } from '@/lib/doors/form'
import type { Outcome } from '@/lib/doors/outcome'
import { allows } from '@/lib/policy'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Became } from './became'
import { OwnWaiting } from './own-waiting'
import { liveSession, type ShownThread, type ThreadPaths } from './shown-thread'
import { Shut } from './shut'

interface Props {
  locale: Locale
  caller: Caller
  shown: ShownThread
  reply: number | null
  outcome: Outcome
  paths: ThreadPaths
}

/** The end of the thread: what of one's own waits, and where one writes, or why not. */
export function WritePlace(props: Props) {
  const { locale, caller, shown, paths } = props
  const words = wordsIn(locale)
  const standing = standingOf(caller, shown.conferenceId)
  const here = props.reply ? paths.replying(props.reply) : paths.write
  const { refused } = props.outcome
  const typed = begun(props)
  return (
    <section id="write" aria-label={words('thread.write')}>
      <Became locale={locale} outcome={props.outcome} />
      <OwnWaiting locale={locale} shown={shown} paths={paths} />
      {caller.kind === 'person' && (
        <OutboxCards
          personId={caller.personId}
          places={[shown.thread.id, ...shown.thread.mergedIds]}
          words={cardWords(locale)}
          signIn={`/${locale}/sign-in?back=${encodeURIComponent(here)}`}
        />
      )}
      <WhileOpen
        {...liveSession(shown)}
        before={shown.session.phase === 'announced' && <Closed {...props} early />}
        after={<Closed {...props} />}
        closed={
          <Shut {...{ locale, shown, paths }} zone={zoneOf(caller)}>
            <Begun {...props} />
          </Shut>
        }
        kept={words('pieces.kept')}
      >
        {caller.kind === 'person' && standing === 'registered' ? (
          <Write {...props} personId={caller.personId} />
        ) : (
          <>
            {typed.text && <KeptText locale={locale} text={typed.text} language={typed.language} />}
            <HowToTakePart
              locale={locale}
              standing={standing}
              conference={paths.conference}
              back={refused ? withOutcome(here, 'refused', refused.id) : here}
              title={words('how.to-write')}
            />
          </>
        )}
      </WhileOpen>
    </section>
  )
}

const acceptsNow = ({ view, now }: ShownThread) =>
  view.closedAt === null && acceptsContributions(boxOf(view.session), new Date(now))

const draftHere = ({ shown, reply }: Props) => shown.own?.drafts.find(({ replyTo }) => replyTo === reply)

/** Where a text comes from that the form begins with: what was just refused, else the draft kept for this answer. */
function begun(props: Props) {
  const { refused } = props.outcome
  const draft = draftHere(props)
  const typed = refusedHere(refused, 'submit-contribution')?.typed
  if (typed) return { text: typed.text, title: typed.title, language: typed.language, keyValue: draft?.key }
  if (!draft) return {}
  const { text, title, language, key } = draft
  return { text, title: title ?? undefined, language: language ?? undefined, keyValue: key }
}

function Write(props: Props & { personId: string }) {
  const { locale, caller, shown, reply, outcome, paths, personId } = props
  const words = wordsIn(locale)
  const wrong = Object.entries(outcome.refused?.fields ?? {})[0]
  const elsewhere = shown.own?.drafts.filter(({ replyTo }) => replyTo !== reply) ?? []
  return (
    <>
      <h2>{reply ? words('thread.answer', { n: reply }) : words('thread.write')}</h2>
      {reply && (
        <p>
          <a href={paths.write}>{words('thread.answer-none')}</a>
        </p>
      )}
      {elsewhere.map(({ replyTo }) => (
        <p key={replyTo} className="soft">
          {replyTo ? words('thread.begun', { n: replyTo }) : words('thread.begun-alone')}{' '}
          <a href={replyTo ? paths.replying(replyTo) : paths.write}>{words('thread.go-on')}</a>
        </p>
      ))}
      {allows('contribution.relay', caller, shown) && (
        <p>
          <a href={reply ? `${paths.relay}?reply=${reply}` : paths.relay}>{words('relay.title')}</a>
        </p>
      )}
      <Composer
        locale={locale}
        act="submit-contribution"
        back={reply ? paths.replying(reply) : paths.write}
        hidden={{ threadId: shown.thread.id, ...(reply ? { replyTo: String(reply) } : {}) }}
        wordLimit={shown.conference.wordLimit}
        personId={personId}
        withUs={draftHere(props)}
        {...(shown.thread.mergedIds.length > 0 ? { fromIds: shown.thread.mergedIds } : {})}
        now={shown.now}
        posted={outcome.done === 'submit-contribution'}
        error={wrong ? { field: wrong[0], text: wrong[1] } : null}
        {...begun(props)}
      />
    </>
  )
}

/** The place where one wrote or will write. */
function Closed({ early = false, ...props }: Props & { early?: boolean }) {
  const { locale, caller, shown, paths } = props
  const words = wordsIn(locale)
  const { session } = shown.view
  const zone = zoneOf(caller)
  const at = new Date(early ? session.opensAt : session.lateUntil)
  const moment = <Moment key="at" at={at} locale={locale} zone={zone} now={new Date(shown.now)} />
  const reason = (
    <>
      <p>{words.rich(early ? 'thread.not-yet-why' : 'thread.closed-why', { at: () => moment })}</p>
      <p>
        <a href={paths.conference}>{words('thread.elsewhere')}</a>
      </p>
      {early && standingOf(caller, shown.conferenceId) !== 'registered' && (
        <p>
          <a href={`${paths.conference}/register?back=${encodeURIComponent(paths.write)}`}>{words('how.register')}</a>
        </p>
      )}
    </>
  )
  return (
    <ClosedDoor title={words(early ? 'thread.not-yet' : 'thread.closed')} reason={reason}>
      <Begun {...props} />
    </ClosedDoor>
  )
}

/** What somebody had begun to write, where the page has no form that holds it. */
function Begun(props: Props) {
  if (acceptsNow(props.shown)) return null
  const { text, language } = begun(props)
  return text ? <KeptText locale={props.locale} text={text} language={language} /> : null
}
