import { z } from 'zod'
import { readLetter as query } from '@/db/queries/conduct/letters'
import { participationIn } from '@/lib/caller'
import { missingLanguages, needsSecond, refusesChange } from '@/lib/conduct/rules/letters'
import { defineReading } from '@/lib/reading'
import { inLocale, locales } from '@/lib/text/locales'
import { readersIn } from './readers'

/** A letter as each of its readers will see it, how many they are, and whether the caller can send it. */
export const readLetter = defineReading({
  input: z.object({ letterId: z.uuid() }),
  load: (db, { letterId }) => query(db, letterId),
  may: 'letter.write',
  show: (letter, caller) => {
    const { reached, subject, body } = letter
    const count = readersIn(reached)
    const own = participationIn(caller, letter.conferenceId)?.participantId
    return {
      ...letter,
      count,
      missing: missingLanguages(reached.languages, body),
      previews: locales.map((locale) => {
        const { text, language } = inLocale(body, locale)
        const readers = reached.languages.find((one) => one.language === locale)?.count ?? 0
        return { locale, language, subject: subject[language] ?? '', body: text, readers }
      }),
      changeable: refusesChange(letter) === null,
      second: needsSecond(count),
      agreed: letter.firstBy !== null && letter.firstBy.id === own,
    }
  },
})
