import '@/app/_style/age.css'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

const TARGET = 12

/** How long an item has waited, as a thin bar filling towards the twelve hours in which it should be decided. */
export function AgeBar({ hours, locale }: { hours: number; locale: Locale }) {
  const whole = Math.max(0, Math.floor(hours))
  return (
    <meter
      className="age"
      min={0}
      max={TARGET}
      high={TARGET * 0.75}
      value={Math.min(hours, TARGET)}
      aria-label={wordsIn(locale)('pieces.age', { hours: whole })}
    />
  )
}
