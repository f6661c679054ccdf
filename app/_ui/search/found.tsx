import { Byline } from '@/app/_ui/conference/byline'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import type { Piece } from '@/lib/search/extract'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, type MessageKey, wordsIn } from '@/lib/text/words'
import type { ShownFound } from './shown-search'

interface Props {
  locale: Locale
  found: ShownFound
  /** `/fr/conferences/retour`. */
  conference: string
  now: string
}

/** A contribution that answers: whose it is, the lines that speak of what was looked for, and where it stands. */
export function Found({ locale, found, conference, now }: Props) {
  const words = wordsIn(locale)
  const { number, author, language, title, extract, session, thread } = found
  const own = { lang: langTag(language), dir: directionOf(language) }
  const place = `${conference}/c/${number}`
  return (
    <article className="contribution">
      <h3>
        <a href={place} aria-label={words('pieces.contribution', { n: String(number) })}>
          {number}
        </a>{' '}
        <Byline locale={locale} {...author} />
      </h3>
      <p className="from">
        {author.detail && (
          <>
            <bdi>{author.detail}</bdi>
            {SEPARATOR}
          </>
        )}
        {countryName(author.country, locale)}
        {SEPARATOR}
        <Moment at={new Date(found.publishedAt)} locale={locale} now={new Date(now)} style="short" />{' '}
        <b>{words(`languages.${language}` as MessageKey)}</b>
      </p>
      {title && (
        <h4 {...own}>
          <Marked pieces={title} />
        </h4>
      )}
      <p className="text" {...own}>
        <Marked pieces={extract} />
      </p>
      <a className="where" href={place}>
        {words('programme.session', { n: String(session.position) })}
        {SEPARATOR}
        <Said text={thread.title} locale={locale} />
      </a>
    </article>
  )
}

/** Text of people's own, with the words that were looked for. */
function Marked({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which are never moved
  return pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))
}
