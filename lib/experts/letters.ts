import type { HeldAsk } from '@/db/queries/experts/asks'
import { config } from '@/lib/config'
import { inLocale, type Locale } from '@/lib/text/locales'

/** What the expert is written who is to answer a question; its link opens the place to write the answer. */
export function ofAssignment({ slug, number, conferenceTitle, threadTitle, closesAt }: HeldAsk, locale: Locale) {
  return {
    conferenceTitle: inLocale(conferenceTitle, locale).text,
    threadTitle: inLocale(threadTitle, locale).text,
    number,
    closesAt,
    url: `${config.origin}/${locale}/conferences/${slug}/c/${number}?reply=${number}`,
  }
}
