import { Byline } from '@/app/_ui/conference/byline'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { CiteInto } from './cite-into.client'
import type { CitableLine } from './shown'

interface Props {
  locale: Locale
  lines: CitableLine[]
  /** The conference's path. */
  conference: string
  /** Of each the words that flag it, where there are any. */
  flag?: (line: CitableLine) => string | null
}

/** The contributions beside the place where one writes: read, and cited by a press; without scripts by typing the number. */
export function CiteList({ locale, lines, conference, flag }: Props) {
  const words = wordsIn(locale)
  return (
    <>
      <CiteInto />
      <ol className="citable">
        {lines.map((line) => (
          <li key={line.number}>
            <p>
              <a href={`${conference}/c/${line.number}`} aria-label={words('pieces.contribution', { n: line.number })}>
                {line.number}
              </a>{' '}
              <b>
                <Byline locale={locale} {...line} />
              </b>{' '}
              {flag?.(line) && <mark>{flag(line)}</mark>}
            </p>
            <p className="soft small" lang={langTag(line.language)} dir={directionOf(line.language)}>
              {line.begins}
            </p>
            <button type="button" data-cite={line.number}>
              {words('pieces.cite', { n: line.number })}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
