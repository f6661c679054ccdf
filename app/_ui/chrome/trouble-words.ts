import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { TroubleWords } from './trouble.client'

export function troubleWords(locale: Locale): TroubleWords {
  const words = wordsIn(locale)
  return {
    title: words('refusal-page.error-title'),
    text: words('refusal-page.error-text'),
    again: words('refusal-page.again'),
    reference: words('refusal-page.reference', { id: '{id}' }),
  }
}
