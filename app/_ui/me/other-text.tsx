import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { OwnText } from './shown'

interface Props {
  locale: Locale
  own: OwnText
  path: string
  /** What was sent from an older revision, and under which name it is kept. */
  typed: Record<string, string>
  refusedId: string
  fromKept: boolean
}

/** Of two texts that were sent side by side the one that is not in the form, and the way to put it there. */
export function OtherText({ locale, own, path, typed, refusedId, fromKept }: Props) {
  const words = wordsIn(locale)
  const { text, title, language } = fromKept ? { text: typed.text, title: typed.title, language: typed.language } : own
  const mark = { lang: langTag(language ?? ''), dir: directionOf(language ?? '') }
  const here = `${path}?refused=${refusedId}`
  return (
    <section className="card flow" aria-labelledby="other-text">
      <h2 id="other-text" className="mt-0">
        {words(fromKept ? 'me.wrote' : 'me.stands-now')}
      </h2>
      {!fromKept && <p className="soft small">{words('me.stands-now-text')}</p>}
      {title && (
        <p {...mark}>
          <strong>{title}</strong>
        </p>
      )}
      <p className="text kept-text" {...mark}>
        {text}
      </p>
      <p>
        <a className="answer" href={fromKept ? here : `${here}&from=kept`}>
          {words(fromKept ? 'me.wrote-use' : 'me.stands-now-use')}
        </a>
      </p>
    </section>
  )
}
