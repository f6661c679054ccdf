import type { readSession } from '@/lib/conferences/read-session'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  experts: Awaited<ReturnType<typeof readSession>>['experts']
  path: string
  /** Who can invite finds the way where nobody is invited yet. */
  mayInvite: boolean
}

/** The way to a session's experts, with how much they were asked and what waits for an answer. */
export function ToExperts({ locale, experts: { invited, asks }, path, mayInvite }: Props) {
  if (invited + asks.all === 0 && !mayInvite) return null
  const words = wordsIn(locale)
  return (
    <p>
      <a className="answer" href={path}>
        {words('experts.entry')}
      </a>{' '}
      {asks.all === 0
        ? words('experts.entry-none')
        : `${words('experts.entry-asked', { count: asks.all })}${SEPARATOR}${words('experts.entry-unanswered', { count: asks.unanswered })}`}
    </p>
  )
}
