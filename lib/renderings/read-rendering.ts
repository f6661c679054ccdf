import { z } from 'zod'
import { type Existing, readRendering as query } from '@/db/queries/renderings/read'
import { participationIn } from '@/lib/caller'
import { allows } from '@/lib/policy'
import { defineReading } from '@/lib/reading'
import { typedAgain } from '@/lib/text/citing/references'
import { locales } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'
import { kinds, renderedIn } from './rules'
import { termsIn } from './terms/rules'

const seenBy = ({ madeById, doc, ...rendering }: Existing, own: string | undefined) => ({
  ...rendering,
  /** As it would be typed now, so that what is sent again cites the same. */
  plain: typedAgain(doc, []),
  machine: madeById === null,
  own: madeById !== null && madeById === own,
})

/** A contribution to be said in another language, beside what there is; of others' proposals only translators see the text. */
export const readRendering = defineReading({
  input: z.object({
    slug: z.string().max(80),
    number: wholeNumber,
    language: z.enum(locales),
    kind: z.enum(kinds).catch('translation'),
  }),
  load: (db, asked) => query(db, asked),
  may: 'rendering.propose',
  show({ existing, plain, terms, failure, ...original }, caller, { language, kind }) {
    const mayCheck = allows('rendering.check', caller, original)
    const own = participationIn(caller, original.conferenceId)?.participantId
    const all = existing.map((one) => seenBy(one, own))
    const proposed = all.find(({ checkedBy, machine }) => !checkedBy && !machine)
    return {
      ...original,
      into: language,
      kind,
      possible: renderedIn(original.language),
      mayCheck,
      shown: all.find(({ checkedBy, machine }) => checkedBy || machine) ?? null,
      proposed: proposed && (mayCheck || proposed.own) ? proposed : null,
      /** Somebody else has proposed one, which waits. */
      taken: proposed !== undefined && !mayCheck && !proposed.own,
      failure: mayCheck ? failure : null,
      terms: termsIn(`${original.title ?? ''}\n${plain}`, terms),
    }
  },
})
