import { intlLocale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import type { MomentWords } from '@/lib/text/moments'
import { madeOnce, wordsIn } from '@/lib/text/words'
import { type Step, steps } from './ribbon-steps'

/** What the ribbon says in one language; `{at}` stands for a moment. */
export interface RibbonWords {
  intl: string
  moment: MomentWords
  steps: string
  step: Record<Step | 'archived', string>
  opens: string
  closes: string
  lateUntil: string
  closedAt: string
  over: string
  extended: string
  extendedFrom: string
  extendedWhy: string
}

/** Everything the ribbon says, as plain data. */
export const ribbonWords = madeOnce((locale): RibbonWords => {
  const words = wordsIn(locale)
  const at = { at: () => '{at}' }
  const names = ([...steps, 'archived'] as const).map((step) => [step, words(`phase.${step}`)])
  return {
    intl: intlLocale(locale),
    moment: momentWords(locale),
    steps: words('phase.steps'),
    step: Object.fromEntries(names),
    opens: words.markup('phase.opens', at),
    closes: words.markup('phase.closes', at),
    lateUntil: words.markup('phase.late-until', at),
    closedAt: words.markup('phase.closed-at', at),
    over: words('moment.over'),
    extended: words('session-page.extended'),
    extendedFrom: words.markup('session-page.extended-from', at),
    extendedWhy: words('session-page.extended-why'),
  }
})
