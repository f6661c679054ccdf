import { intlLocale } from './locales'
import type { MomentWords } from './moments'
import { madeOnce, wordsIn } from './words'

const TIME = { time: '{time}' }

/** What `momentText` needs in one language, with the place of the time left open. */
export const momentWords = madeOnce((locale): MomentWords => {
  const words = wordsIn(locale)
  return {
    intl: intlLocale(locale),
    rome: words('moment.rome', TIME),
    rabat: words('moment.rabat', TIME),
    both: words('moment.both', TIME),
    yours: words('moment.yours', TIME),
  }
})
