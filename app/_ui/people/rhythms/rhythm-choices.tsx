import { Choices } from '@/app/_ui/form/choices'
import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { type Rhythm, rhythms } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { hourText, weekdayText } from './when'

interface Props {
  locale: Locale
  refused: Refused | undefined
  now?: { rhythm: Rhythm; digestHour: number; digestDay: number }
  /** Said where choosing is agreeing. */
  hint?: string
  /** Tells two such forms on one page apart. */
  of?: string
}

const MORNING = 7
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const days = [1, 2, 3, 4, 5, 6, 7]

/** How often the news come by mail, at which hour, and for the weekly ones on which day. */
export function RhythmChoices({ locale, refused, now, hint, of = '' }: Props) {
  const words = wordsIn(locale)
  return (
    <>
      <Choices
        {...asTyped(refused, 'rhythm', now?.rhythm)}
        id={`f-rhythm${of}`}
        label={words('register.rhythm')}
        {...(hint ? { hint } : {})}
        options={rhythms.map((value) => ({
          value,
          label: words(`rhythm.${value}`),
          hint: words(`rhythm.${value}-hint`),
        }))}
        required
      />
      <Select
        {...asTyped(refused, 'digestHour', String(now?.digestHour ?? MORNING))}
        id={`f-hour${of}`}
        label={words('rhythm.hour')}
        hint={words('rhythm.hour-hint')}
        options={hours.map((hour) => ({ value: String(hour), label: hourText(hour, locale) }))}
      />
      <Select
        {...asTyped(refused, 'digestDay', String(now?.digestDay ?? 1))}
        id={`f-day${of}`}
        label={words('rhythm.day')}
        options={days.map((day) => ({ value: String(day), label: weekdayText(day, locale) }))}
      />
    </>
  )
}
