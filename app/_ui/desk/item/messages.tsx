import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Message {
  side: 'desk' | 'author'
  text: string
  at: string
  by: string
}

interface Props {
  locale: Locale
  messages: Message[]
  now: string
  /** Whose page it is: an author is not told which moderator wrote. */
  own: 'desk' | 'author'
}

/** The messages about one text, in order. */
export function Messages({ locale, messages, now, own }: Props) {
  const words = wordsIn(locale)
  if (messages.length === 0) return null
  return (
    <ol className="messages">
      {messages.map(({ side, text, at, by }) => (
        <li key={at} data-side={side}>
          <p className="soft small">
            {side === 'desk' && own === 'author' ? words('exchange.desk') : <bdi>{by}</bdi>}
            {SEPARATOR}
            {relativeText(new Date(at), new Date(now), intlLocale(locale))}
          </p>
          <p className="said-text" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  )
}
