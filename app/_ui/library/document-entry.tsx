import type { ReactNode } from 'react'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { intlLocale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { type LibraryPlace, type ShownDocument, sizeText } from './shown'

interface Props {
  place: LibraryPlace
  document: ShownDocument
  /** Whether the languages its title lacks are named: to those who can ask for them. */
  flagged: boolean
  /** What can be done with it. */
  children?: ReactNode
}

/** One document: what it is and how large before one asks for it, in which language, whose it is and since when. */
export function DocumentEntry({ place, document, flagged, children }: Props) {
  const { locale, path, zone, now } = place
  const words = wordsIn(locale)
  const { id, title, by, missing, language, session } = document
  const at = <Moment at={new Date(document.at)} locale={locale} zone={zone} now={now} style="short" />
  if (document.state === 'removed') return <Removed place={place} document={document} />
  const languages = new Intl.ListFormat(intlLocale(locale)).format(missing.map((one) => words(`languages.${one}`)))
  return (
    <li id={`d-${id}`}>
      <p className="document-title">
        <Said text={title} locale={locale} />
      </p>
      <p className="soft small">
        {words(`languages.${language}`)}
        {session && SEPARATOR + words('library.in-session', { n: session.position })}
        {SEPARATOR}
        {at}
      </p>
      {by && (
        <p className="soft small">
          {words.rich('library.by', { who: () => <bdi key="who">{by.shownAs}</bdi> })}
          {by.detail && (
            <>
              {SEPARATOR}
              <bdi>{by.detail}</bdi>
            </>
          )}
        </p>
      )}
      {flagged && missing.length > 0 && (
        <p className="small">
          <mark>{words('library.missing', { languages })}</mark>
        </p>
      )}
      <FileLink place={{ locale, path }} document={document} />
      {children}
    </li>
  )
}

/** The way to the file, which says what comes before it is asked for. */
export function FileLink({
  place: { locale, path },
  document: { id, kind, size, title },
}: {
  place: Pick<LibraryPlace, 'locale' | 'path'>
  document: ShownDocument
}) {
  const words = wordsIn(locale)
  return (
    <p>
      <a className="document-file" href={`${path}/${id}`} download>
        {words('library.get')}
        <span className="said">
          {' : '}
          <Said text={title} locale={locale} />
        </span>{' '}
        <small>
          <bdi>{words(`library.kind.${kind}`)}</bdi>
          {SEPARATOR}
          <bdi>{sizeText(size, locale)}</bdi>
        </small>
      </a>
    </p>
  )
}

/** The place of one that is no longer there, so that whoever followed a link knows. */
function Removed({ place: { locale, zone, now }, document: { id, removedAt, reason } }: Omit<Props, 'flagged'>) {
  const words = wordsIn(locale)
  return (
    <li id={`d-${id}`} className="soft">
      <p>{words(reason ? 'library.removed' : 'library.removed-own')}</p>
      <p className="small">
        {reason && words(`library.reason.${reason}.name`) + SEPARATOR}
        <Moment at={new Date(removedAt ?? 0)} locale={locale} zone={zone} now={now} style="short" />
      </p>
    </li>
  )
}
