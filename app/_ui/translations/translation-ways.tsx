import '@/app/_style/desk.css'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Way {
  href: string
  text: string
  here: boolean
}

interface Props {
  /** What is chosen here, for those who hear the page. */
  label: string
  ways: Way[]
}

/** A few neighbouring pages, of which one is this. */
export function TranslationWays({ label, ways }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      {ways.map(({ href, text, here }) => (
        <a key={href} href={href} aria-current={here ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}

/** A language as it is called in the reader's. */
export const languageName = (locale: Locale, language: Locale): string => wordsIn(locale)(`languages.${language}`)
