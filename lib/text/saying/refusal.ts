import type { Refusal, RefusalFacts } from '@/lib/refusal'
import type { Locale } from '../locales'
import { momentWords } from '../moment-words'
import { momentText } from '../moments'
import { type MessageKey, wordsIn } from '../words'

export interface SaidRefusal {
  kind: string
  reason: string
  text: string
  fields: Record<string, string>
}

/** Instants are said as moments in both countries, in the reader's language; everything else as it is. */
function saidFacts(facts: RefusalFacts, locale: Locale): Record<string, string | number> {
  const words = momentWords(locale)
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      name.endsWith('At') && typeof fact === 'string' ? momentText(new Date(fact), words) : fact,
    ]),
  )
}

/** A refusal in the reader's language. */
export function sayRefusal(refusal: Refusal, locale: Locale): SaidRefusal {
  const words = wordsIn(locale)
  const say = (key: string) => words(key as MessageKey, saidFacts(refusal.facts, locale) as never)
  const fields = Object.entries(refusal.fields).map(([name, key]): [string, string] => [name, say(key)])
  return { kind: refusal.kind, reason: refusal.reason, text: say(refusal.reason), fields: Object.fromEntries(fields) }
}
