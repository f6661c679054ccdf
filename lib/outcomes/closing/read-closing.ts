import { z } from 'zod'
import { type Figures, readFigures } from '@/db/queries/closing/checklist'
import { defineReading } from '@/lib/reading'
import { contributionLanguages, type InLocales, inLocale, intlLocale, type Locale, locales } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

/** A closing message with the session's figures, proposed in every language: what the desk begins from. */
export const readClosing = defineReading({
  input: z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(10_000) }),
  load: (db, asked) => readFigures(db, asked),
  may: 'message.write',
  show: (figures) => Object.fromEntries(locales.map((locale) => [locale, proposed(figures, locale)])) as InLocales,
})

function proposed({ position, title, lateUntil, languages, ...counts }: Figures, locale: Locale): string {
  const words = wordsIn(locale)
  const named = contributionLanguages.filter((one) => languages.includes(one)).map((one) => words(`languages.${one}`))
  const text = {
    ...{ n: position, title: inLocale(title, locale).text, ...counts },
    languages: new Intl.ListFormat(intlLocale(locale)).format(named),
    late: momentText(new Date(lateUntil), momentWords(locale)),
  }
  return [
    words('closing.thanks', text),
    ...(counts.contributions > 0 ? [words('closing.figures', text)] : []),
    words('closing.late', text),
  ].join('\n\n')
}
