import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  /** Of each synthesis its session, and what of the thread it rests on. */
  syntheses: { session: number; numbers: number[] }[]
  number: number
  /** The conference's path. */
  conference: string
}

/** The syntheses that rest on a contribution, each the way to it. */
export function InSynthesis({ locale, syntheses, number, conference }: Props) {
  const words = wordsIn(locale)
  return syntheses
    .filter(({ numbers }) => numbers.includes(number))
    .map(({ session }) => (
      <a key={session} className="me-4" href={`${conference}/sessions/${session}/synthesis`}>
        {words('synthesis.cited-in', { n: session })}
      </a>
    ))
}
