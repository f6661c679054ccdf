import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { Mails } from './shown'
import { dayText, hourText, weekdayText } from './when'

/** What is chosen, in a sentence; and the pause, if there is one. */
export function RhythmNow({ locale, mails }: { locale: Locale; mails: Mails }) {
  const words = wordsIn(locale)
  const { rhythm, digestHour, digestDay, resumesAt, zone } = mails
  const when = { hour: hourText(digestHour, locale), day: weekdayText(digestDay, locale) }
  return (
    <>
      {words(`unsubscribe.now-${rhythm}`, when)}
      {resumesAt && ` ${words('unsubscribe.paused', { day: dayText(resumesAt, { zone, locale }) })}`}
    </>
  )
}
