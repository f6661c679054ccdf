import { directionOf, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownLetter } from '../shown'

/** The letter in each language somebody will read it in, with what they are told where it is not written in theirs. */
export function LetterPreviews({ locale, letter: { previews } }: { locale: Locale; letter: ShownLetter }) {
  const words = wordsIn(locale)
  return (
    <section className="flow" aria-labelledby="preview">
      <h2 id="preview">{words('letter.preview')}</h2>
      {previews.map(({ locale: reader, language, subject, body, readers }) => (
        <article key={reader} className="card flow" aria-labelledby={`in-${reader}`}>
          <h3 id={`in-${reader}`}>
            {words('letter.preview-in', { language: words(`languages.${reader}`), count: readers })}
          </h3>
          {language !== reader && (
            <p lang={reader} dir={directionOf(reader)} className="soft">
              {wordsIn(reader)('mail.letter.only-in', { language: wordsIn(reader)(`languages.${language}`) })}
            </p>
          )}
          <div lang={language} dir={directionOf(language)}>
            <p>
              <strong>{subject}</strong>
            </p>
            <p className="text lines">{body}</p>
          </div>
        </article>
      ))}
    </section>
  )
}
