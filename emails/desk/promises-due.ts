import { intlLocale, isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import { lineOf } from '../mail'

export interface PromisesDueData {
  conferenceTitle: string
  /** The days as `2026-11-05`. */
  promises: { who: string; about: string; dueOn: string }[]
  url: string
}

const MOST = 10

const dayOf = (on: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${on}T12:00:00Z`),
  )

/** What was promised to the desk and has not come. */
export function promisesDue({ conferenceTitle, promises, url }: PromisesDueData, locale: Locale) {
  const say = wordsIn(locale)
  const parts = promises.slice(0, MOST).map(({ who, about, dueOn }): Part => {
    const label = say('mail.promises.one', { who: isolated(lineOf(who)), day: dayOf(dueOn, locale) })
    return { label, shown: about }
  })
  const left = promises.length - MOST
  return letter(
    {
      subject: say('mail.promises.subject', { count: promises.length, title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.promises.title'),
      parts: [
        ...parts,
        ...(left > 0 ? [{ soft: say('mail.more-there', { count: left }) }] : []),
        { deed: say('mail.promises.deed'), url },
      ],
      why: say('mail.promises.why'),
    },
    locale,
  )
}
