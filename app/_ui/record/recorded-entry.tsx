import { Fragment, type ReactNode } from 'react'
import { Byline } from '@/app/_ui/conference/byline'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { OnThread } from '@/app/_ui/threads/on-thread'
import { kindSaid, reasonSaid, settingSaid } from '@/lib/moderation/record/said'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownEntry } from './shown'

interface Props {
  locale: Locale
  entry: ShownEntry
  now: string
  /** The pages of the desk. */
  desk: string
}

/** Who decided what, when and why, and what was before and after. */
export function RecordedEntry({ locale, entry, now, desk }: Props) {
  const words = wordsIn(locale)
  const { kind, reason, message, by, at, contribution, thread } = entry
  if (thread) {
    return (
      <li>
        <OnThread locale={locale} conference={desk.replace(/\/desk$/, '')} decision={thread} now={now} />
      </li>
    )
  }
  const said = kindSaid(kind, locale)
  const number = kind === 'published' ? contribution?.number : null
  return (
    <li>
      <div className="decided" data-kind={kind}>
        <p>
          {words.rich('decision.on', {
            kind: number ? `${said} ${words('decision.as-number', { number })}` : said,
            when: () => <Moment key="when" at={new Date(at)} now={new Date(now)} style="short" locale={locale} />,
            by: () => <bdi key="by">{by || words('record.by-readers')}</bdi>,
          })}
        </p>
        {contribution?.edited && <p className="soft">{words('decision.as-edited')}</p>}
        {contribution?.into && <p className="soft">{words('decision.as-into', { number: contribution.into })}</p>}
        {reason && <p className="soft">{reasonSaid(reason, locale)}</p>}
        {message && (
          <blockquote dir="auto" className="small">
            {message}
          </blockquote>
        )}
      </div>
      <BeforeAndAfter locale={locale} entry={entry} now={now} />
      <About locale={locale} entry={entry} />
      {contribution && <Beginning locale={locale} contribution={contribution} desk={desk} />}
    </li>
  )
}

/** How it stood before the decision, and how after; a closing is said as a moment. */
function BeforeAndAfter({ locale, entry, now }: Omit<Props, 'desk'>) {
  const words = wordsIn(locale)
  const { kind, contribution, earlier, later } = entry
  const moment = (at: string) => <Moment at={new Date(at)} now={new Date(now)} style="short" locale={locale} />
  const both = (before: ReactNode, after: ReactNode) => (
    <p className="soft small">
      {words.rich('record.before', { what: () => <Fragment key="what">{before}</Fragment> })}
      {SEPARATOR}
      {words.rich('record.after', { what: () => <Fragment key="what">{after}</Fragment> })}
      {contribution?.revision && `${SEPARATOR}${words('record.revision', { n: contribution.revision })}`}
    </p>
  )
  const [was, is] = [settingSaid(kind, earlier, locale), settingSaid(kind, later, locale)]
  if (was && is) return both(was, is)
  if (kind === 'list-invited') return both('–', words('record.invited', { count: Number(later) }))
  if (kind === 'suspended' && later) return both('–', moment(later))
  if (['extended', 'closed-early', 'reopened'].includes(kind) && earlier && later)
    return both(moment(earlier), moment(later))
  if (kind === 'placed' && earlier && later) {
    const thread = (title: string) => <Said text={JSON.parse(title)} locale={locale} />
    return both(thread(earlier), thread(later))
  }
  if (!contribution) return null
  const before = contribution.before ? kindSaid(contribution.before, locale) : words('record.waiting')
  const after = kindSaid(kind, locale)
  return both(before, contribution.notSentAgain ? `${after} (${words('record.not-sent-again')})` : after)
}

function About({ locale, entry: { contribution, about, aboutName } }: Pick<Props, 'locale' | 'entry'>) {
  const title = contribution?.thread ?? about
  return (
    <p className="soft small">
      {contribution && (contribution.shownAs || contribution.relayedBy) && (
        <>
          <Byline locale={locale} {...contribution} />
          {SEPARATOR}
        </>
      )}
      {!contribution && aboutName && <bdi>{aboutName} </bdi>}
      {title && <Said text={title} locale={locale} />}
    </p>
  )
}

interface Of {
  locale: Locale
  contribution: NonNullable<ShownEntry['contribution']>
  desk: string
}

function Beginning({ locale, contribution: { id, language, beginning, shownAs, relayedBy }, desk }: Of) {
  const words = wordsIn(locale)
  if (beginning === null && !shownAs && !relayedBy) return <p className="soft small">{words('desk.withdrawn-text')}</p>
  const begins = beginning === null ? {} : { lang: langTag(language), dir: directionOf(language) }
  return (
    <p className="small">
      <a href={`${desk}/${id}`} {...begins}>
        {beginning ?? words('record.not-copied')}
      </a>
    </p>
  )
}
