import { z } from 'zod'
import { locales } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'

/** Which thread, as its address says it. */
export const threadAsked = {
  slug: z.string().max(80),
  position: z.coerce.number().int().min(1).max(1_000_000),
}

/** `12.15`: the root and the number after which a page begins. */
const placeAsked = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/)
  .transform((text) => {
    const [root = 0, number = 0] = text.split('.').map(Number)
    return { root, number }
  })

/** Which page of a thread, or of one line of replies in it. */
export const pageAsked = z
  .object({
    ...threadAsked,
    // An address that somebody shortened shows the beginning rather than nothing.
    after: placeAsked.nullish().catch(null),
    line: wholeNumber.nullish().catch(null),
    /** The language of the page, in which renderings are read; without it, the caller's own. */
    reads: z.enum(locales).optional(),
  })
  .transform(({ after, line, ...thread }) => ({ ...thread, after: after ?? null, line: line ?? null }))
