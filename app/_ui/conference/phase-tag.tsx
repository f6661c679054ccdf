import type { Phase } from '@/lib/conferences/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** The phase of a session in a word, with the star in the colour of its urgency. */
export function PhaseTag({ phase, locale }: { phase: Phase; locale: Locale }) {
  return (
    <span className="phase" data-phase={phase}>
      {wordsIn(locale)(`phase.${phase}`)}
    </span>
  )
}
