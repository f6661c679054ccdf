import { directionOf, type InLocales, inLocale, type Locale } from '@/lib/text/locales'

/** A text of the organisers, marked with the language it is in where that is not the page's. */
export function Said({ text, locale }: { text: InLocales; locale: Locale }) {
  const said = inLocale(text, locale)
  if (said.language === locale) return said.text
  return (
    <span lang={said.language} dir={directionOf(said.language)}>
      {said.text}
    </span>
  )
}

/** A title of the organisers; what follows a dash stands below it and smaller, as on a cover. */
export function Headline({ text, locale }: { text: InLocales; locale: Locale }) {
  const { text: whole, language } = inLocale(text, locale)
  const [title, below] = whole.split(/ [—–] (.+)/)
  return (
    <h1 className="headline" {...(language === locale ? {} : { lang: language, dir: directionOf(language) })}>
      {title}
      {below && (
        <>
          <span className="said"> — </span>
          <small>{below}</small>
        </>
      )}
    </h1>
  )
}
