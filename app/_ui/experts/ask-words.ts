import { countForms } from '@/app/_ui/live/count-forms'
import type { CountForms } from '@/app/_ui/live/count-text'
import { type AskFilter, askFilters } from '@/lib/experts/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** What the list of questions says in one language; `{n}` stands for a number, `{name}` for a name. */
export interface AskWords {
  filters: string
  filter: Record<AskFilter, string>
  none: string
  noneText: string
  to: string
  toAnyone: string
  isAnswered: string
  readAnswer: string
  isAssigned: string
  isAsked: string
  answer: string
  assign: string
  held: CountForms
  changed: string
}

export function askWords(locale: Locale): AskWords {
  const words = wordsIn(locale)
  const filter = askFilters.map((one) => [one, words(`experts.filter-${one}`)])
  const [n, name] = [{ n: '{n}' }, { name: '{name}' }]
  return {
    filters: words('experts.filters'),
    filter: Object.fromEntries(filter),
    none: words('experts.none'),
    noneText: words('experts.none-text'),
    to: words('experts.to', name),
    toAnyone: words('experts.to-anyone'),
    isAnswered: words('experts.is-answered', name),
    readAnswer: words('experts.read-answer', n),
    isAssigned: words('experts.is-assigned', name),
    isAsked: words('experts.is-asked'),
    answer: words('experts.answer', n),
    assign: words('experts.assign', n),
    held: countForms(locale, (count) => words('experts.new', { count })),
    changed: words('experts.changed'),
  }
}
