import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import { lineOf } from '../mail'

const counted = ['received', 'published', 'returned', 'declined', 'registered', 'waiting'] as const

export type DeskWeekData = Record<(typeof counted)[number], number> & {
  conferenceTitle: string
  /** In how many hours half of those decided had their first decision; nothing where none was. */
  medianHours: number | null
  url: string
}

/** What a week came to at the desk, in figures: no words of anybody's. */
export function deskWeek(data: DeskWeekData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, medianHours: hours, url } = data
  const figures = counted.map((one): Part => ({ say: say(`mail.week.${one}`, { count: data[one] }) }))
  return letter(
    {
      subject: say('mail.week.subject', { title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.week.title'),
      parts: [
        ...figures,
        ...(hours === null ? [] : [{ say: say('mail.week.median', { hours }) }]),
        { deed: say('mail.queue.deed'), url },
      ],
      why: say('mail.week.why'),
    },
    locale,
  )
}
