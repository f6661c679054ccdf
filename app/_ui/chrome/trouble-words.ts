import { madeOnce, wordsIn } from '@/lib/text/words'
import type { TroubleWords } from './trouble.client'

export const troubleWords = madeOnce((locale): TroubleWords => {
  const words = wordsIn(locale)
  return {
    title: words('refusal-page.error-title'),
    text: words('refusal-page.error-text'),
    again: words('refusal-page.again'),
    reference: words('refusal-page.reference', { id: '{id}' }),
  }
})
