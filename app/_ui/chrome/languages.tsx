import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

const names: Record<Locale, string> = { fr: 'Français', it: 'Italiano', ar: 'العربية', en: 'English' }

/** The same page in the other languages, each named in itself. */
export function Languages({ locale, path }: { locale: Locale; path: string }) {
  const rest = path.replace(/^\/[a-z]{2}(?=[/?]|$)/, '')
  return (
    <details className="drop" name="head">
      <summary data-code={locale === 'ar' ? 'ع' : locale}>
        <span className="said">{wordsIn(locale)('chrome.language')}: </span>
        <b>{names[locale]}</b>
      </summary>
      <div className="menu">
        {locales.map((other) => (
          <a
            key={other}
            href={`/${other}${rest}`}
            lang={other}
            hrefLang={other}
            aria-current={other === locale ? 'true' : undefined}
          >
            {names[other]}
          </a>
        ))}
      </div>
    </details>
  )
}
