import type { Phase } from '@/lib/conferences/rules'
import type { Locale } from '@/lib/text/locales'
import { Ribbon } from './ribbon'
import { ribbonWords } from './ribbon-words'

interface Props {
  phase: Phase
  opensAt: Date
  closesAt: Date
  lateUntil: Date
  now: Date
  locale: Locale
  zone?: string | null
}

/** The ribbon of a box that does not move while it is looked at. */
export function SessionRibbon({ phase, opensAt, closesAt, lateUntil, now, locale, zone = null }: Props) {
  const box = {
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    lateUntil: lateUntil.toISOString(),
  }
  return <Ribbon phase={phase} box={box} now={now.toISOString()} words={ribbonWords(locale)} zone={zone} />
}
