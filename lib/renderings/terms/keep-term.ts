import { z } from 'zod'
import { holdTerms, putTerm } from '@/db/queries/renderings/terms'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { type InLocales, locales } from '@/lib/text/locales'
import { optional, shownText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/** They are read with every page of the translators and on one page of their own. */
const MOST = 300

const word = optional(shownText(80))

/** A translator adds a term to the glossary of a conference, or says one otherwise. */
export const keepTerm = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    termId: optional(z.uuid()),
    fr: word,
    it: word,
    ar: word,
    en: word,
    note: optional(shownText(300)),
  }),
  load: async (tx, { conferenceId }) => {
    const count = await holdTerms(tx, conferenceId)
    return count === undefined ? undefined : { conferenceId, count }
  },
  may: 'term.keep',

  async run({ tx, caller, now }, { termId, note, ...input }, { conferenceId, count }) {
    const words: InLocales = Object.fromEntries(locales.flatMap((one) => (input[one] ? [[one, input[one]]] : [])))
    if (Object.keys(words).length < 2) throw new Refusal('invalid', 'refusal.invalid').at({ fr: 'term.two-languages' })
    if (!termId && count >= MOST) throw new Refusal('conflict', 'term.most', { most: MOST })
    const keptById = participationIn(caller, conferenceId)?.participantId
    const id = termId ? { id: termId } : {}
    const kept =
      keptById && (await putTerm(tx, { ...id, conferenceId, words, note: note ?? null, keptAt: now, keptById }))
    if (!kept) throw new Refusal('not-found', 'refusal.not-found')
  },
})
