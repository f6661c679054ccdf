import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  text: string
  /** Of the text, where it is known. */
  language?: string | undefined
}

/** What somebody wrote and could not send, as it was: to read, to copy, to take elsewhere. */
export function KeptText({ locale, text, language }: Props) {
  return (
    <div className="kept">
      <h3>{wordsIn(locale)('pieces.kept')}</h3>
      <p className="text kept-text" lang={language} dir="auto">
        {text}
      </p>
    </div>
  )
}
