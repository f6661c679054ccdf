import '@/app/_style/protecting.css'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { foundIn, markedHtml } from '@/lib/text/finding/marked'
import type { Locale } from '@/lib/text/locales'
import { escaped } from '@/lib/text/render'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  language: string
  title: string | null
  html: string
}

/** A text with what may expose somebody marked in it, each passage followed by what it is; and the list of it all. */
export function FoundText({ locale, language, title, html }: Props) {
  const words = wordsIn(locale)
  const found = foundIn(`${title ? `<p>${escaped(title)}</p>` : ''}${html}`)
  return (
    <>
      <RenderedText
        language={language}
        title={title}
        html={markedHtml(html, { say: (kind) => words(`found.kind.${kind}`), locale })}
      />
      {found.length > 0 && (
        <section className="found-list" aria-labelledby="found">
          <h2 id="found">{words('found.title')}</h2>
          <ul>
            {found.map(({ kind, strength }) => (
              <li key={kind} data-strength={strength}>
                {words(`found.kind.${kind}`)} <small>{words(`found.${strength}`)}</small>
              </li>
            ))}
          </ul>
          <p className="soft small">{words('found.text')}</p>
        </section>
      )}
    </>
  )
}
