import { citedText, type Stretch } from '@/lib/conferences/citations'
import { directionOf, type InLocales, inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  text: InLocales
  locale: Locale
  /** The conference's path. */
  conference: string
}

/** What a session says in the end; every number in it leads to the contribution it rests on. */
export function Synthesis({ text, locale, conference }: Props) {
  const said = inLocale(text, locale)
  const paragraphs = citedText(said.text)
  return (
    <div className="text ended" lang={said.language} dir={directionOf(said.language)}>
      {paragraphs.map((stretches, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text, which never change places
        <p key={at}>
          {stretches.map((stretch, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one paragraph, which never change places
            <Part key={at} stretch={stretch} locale={locale} conference={conference} />
          ))}
        </p>
      ))}
    </div>
  )
}

function Part({ stretch, locale, conference }: { stretch: Stretch; locale: Locale; conference: string }) {
  if (stretch.kind !== 'cited') return stretch.kind === 'strong' ? <strong>{stretch.text}</strong> : stretch.text
  const label = wordsIn(locale)('pieces.contribution', { n: stretch.number })
  return (
    <a href={`${conference}/c/${stretch.number}`} aria-label={label}>
      {stretch.text}
    </a>
  )
}
