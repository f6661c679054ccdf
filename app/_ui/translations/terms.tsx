import { directionOf, type Locale, locales } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownGlossary, ShownRendering } from './shown'

type Term = ShownGlossary['terms'][number]

/** A term in the languages it is used in, each in its own direction. */
export function TermWords({ words }: { words: Term['words'] }) {
  const said = locales.flatMap((language) => (words[language] ? [{ language, word: words[language] }] : []))
  return said.map(({ language, word }, index) => (
    <span key={language}>
      {index > 0 && SEPARATOR}
      <bdi lang={language} dir={directionOf(language)}>
        {word}
      </bdi>
    </span>
  ))
}

interface Props {
  locale: Locale
  terms: ShownRendering['terms']
  glossary: string
}

/** The terms of the glossary that stand in a text. */
export function Terms({ locale, terms, glossary }: Props) {
  const words = wordsIn(locale)
  return (
    <aside className="terms" aria-labelledby="terms">
      <h3 id="terms">{words('translations.terms')}</h3>
      {terms.length === 0 && <p className="soft small">{words('translations.no-terms')}</p>}
      <ul>
        {terms.map((term) => (
          <li key={term.id}>
            <TermWords words={term.words} />
            {term.note && (
              <small className="soft">
                <bdi>{term.note}</bdi>
              </small>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={glossary}>{words('glossary.title')}</a>
      </p>
    </aside>
  )
}
