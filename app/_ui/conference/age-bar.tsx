import '@/app/_style/age.css'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  hours: number
  /** Within how many hours it should be decided. */
  target: number
  locale: Locale
}

/** How long an item has waited, as a thin bar filling towards the hours in which it should be decided. */
export function AgeBar({ hours, target, locale }: Props) {
  const whole = Math.max(0, Math.floor(hours))
  return (
    <meter
      className="age"
      min={0}
      max={target}
      high={target * 0.75}
      value={Math.min(hours, target)}
      aria-label={wordsIn(locale)('pieces.age', { hours: whole, target })}
    />
  )
}
