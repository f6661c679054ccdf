import type { ReactNode } from 'react'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { RenderedText } from './rendered-text'

interface Props {
  locale: Locale
  language: string
  html: string
  title: string | null
  /** "il y a 3 heures": see `relativeText`. */
  sentText?: string
  /** What the author can still do with it: withdraw. */
  children?: ReactNode
}

/** One's own contribution in the queue: the text, and what happens to it next. */
export function Waiting({ locale, language, html, title, sentText, children }: Props) {
  const words = wordsIn(locale)
  return (
    <section className="waiting">
      <h3>{words('pieces.waiting')}</h3>
      <p>
        {sentText && `${words('pieces.waiting-since', { when: sentText })}. `}
        {words('pieces.waiting-next')}
      </p>
      <RenderedText language={language} title={title} html={html} />
      {children}
    </section>
  )
}
