import { Acknowledgements } from '@/app/_ui/live/acknowledging/acknowledgements'
import { BothTexts, Translate } from '@/app/_ui/renderings/both-texts'
import type { Acknowledging } from '@/lib/contributions/reading/acknowledging'
import type { ContributionView } from '@/lib/contributions/view'
import { isolated } from '@/lib/text/locales'
import { momentText, SEPARATOR } from '@/lib/text/moments'
import type { ContributionLabels } from './contribution-labels'

interface Props {
  contribution: ContributionView
  labels: ContributionLabels
  /** The numbers on the same page, which a link reaches without leaving it. */
  here?: ReadonlySet<number>
  /** It came while the page was open. */
  fresh?: boolean
  /** The reader has not read it yet. */
  unread?: boolean
  /** What its reader has acknowledged of the page, where they can. */
  acknowledging?: Acknowledging | null
}

const numbered = (sentence: string, n: number) => sentence.replace('{n}', String(n))

function countryName(code: string, { countries, moment }: ContributionLabels): string {
  return countries[code] ?? new Intl.DisplayNames(moment.intl, { type: 'region' }).of(code) ?? code
}

/**
 * One contribution, the same on the server and in an open page. Best rendered by a client piece: the page then carries
 * its data beside the HTML, a third of what React's description of a server's elements takes. The heading is what screen readers move by; they pass over `article`.
 */
export function Contribution({ contribution: c, labels, here, acknowledging = null, ...marks }: Props) {
  const { fresh = false, unread = false } = marks
  const way = acknowledging?.own.includes(c.number) ? 'correct' : 'flag'
  const anchor = `c${c.number}`
  const className = `contribution${c.number === c.rootNumber ? '' : ' reply'}${fresh ? ' fresh' : ''}`
  const number = (
    <a href={numbered(labels.permalink, c.number)} aria-label={numbered(labels.contribution, c.number)}>
      {c.number}
    </a>
  )
  if (c.withdrawn) {
    return (
      <article className={`${className} gone`} id={anchor}>
        <h3>
          {number} {(c.withdrawn === 'hidden' && labels.hidden) || labels.withdrawn}
        </h3>
      </article>
    )
  }
  return (
    <article className={className} id={anchor}>
      <h3>
        {number} <bdi>{c.author.shownAs || labels.somebody}</bdi>{' '}
        {c.author.expert && <small className="soft">{labels.expert}</small>}
        {unread && (
          <i className="unread">
            <span className="said"> {labels.unread}</span>
          </i>
        )}
      </h3>
      <Provenance contribution={c} labels={labels} here={here} />
      <BothTexts contribution={c} labels={labels} />
      <Acknowledgements contribution={c} labels={labels} by={acknowledging} />
      {labels.replyPath && (
        <a className="answer" href={numbered(labels.replyPath, c.number)}>
          {labels.reply} <i>{c.number}</i>
        </a>
      )}
      {acknowledging && labels[way] && (way === 'flag' || labels.replyPath) && (
        <a className="answer" href={`${numbered(labels.permalink, c.number)}/${way}`}>
          {labels[way]} <i>{c.number}</i>
        </a>
      )}
      {labels.linePath && c.number !== c.rootNumber && (
        <a className="answer" href={numbered(labels.linePath, c.rootNumber)}>
          {numbered(labels.line, c.rootNumber)}
        </a>
      )}
      <Translate contribution={c} labels={labels} />
    </article>
  )
}

/** Whom it answers, from where, in which language, when. */
function Provenance({ contribution: c, labels, here }: Props) {
  const { country, detail, relayedBy } = c.author
  const answered = c.replyToNumber ?? 0
  const said = (at: string) => (
    <time dateTime={at} suppressHydrationWarning>
      {momentText(new Date(at), labels.moment, { style: 'short', now: new Date(labels.now), zone: labels.zone })}
    </time>
  )
  return (
    // A browser's Intl may space a date otherwise than ours: what the server said stays.
    <p className="from" suppressHydrationWarning>
      {answered > 0 && (
        <>
          <a href={here?.has(answered) ? `#c${answered}` : numbered(labels.permalink, answered)}>
            {numbered(labels.replyTo, answered)}
          </a>
          {SEPARATOR}
        </>
      )}
      {relayedBy && (
        <>
          {labels.relayedBy.replace('{name}', isolated(relayedBy))}
          {SEPARATOR}
        </>
      )}
      {detail && (
        <>
          <bdi>{detail}</bdi>
          {SEPARATOR}
        </>
      )}
      {`${countryName(country, labels)}${SEPARATOR}`}
      {said(c.publishedAt)}
      {c.revisedAt && (
        <>
          {SEPARATOR}
          <a href={`${numbered(labels.permalink, c.number)}/changes`}>
            {labels.edited} {said(c.revisedAt)}
          </a>
        </>
      )}{' '}
      <b>{labels.languages[c.language as keyof typeof labels.languages] ?? c.language}</b>
      {c.asks && <b>{labels.asks}</b>}
      {c.late && <mark>{labels.late}</mark>}
    </p>
  )
}
