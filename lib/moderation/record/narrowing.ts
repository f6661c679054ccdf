import { z } from 'zod'
import { documentReasons } from '@/lib/library/rules'
import { registrationReasons } from '@/lib/people/admitting/rules'
import { suspensionReasons } from '@/lib/people/suspending/rules'
import { cleanLine } from '@/lib/text/characters'
import { reasonCodes } from '../rules'
import { recordedKinds } from './rules'

/** As the record's addresses carry it: an instant to the microsecond and an id, after which the next page begins. */
const place = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}[+-]\d\d:\d\d_[0-9a-f-]{36}$/)

export const recordedReasons = [
  ...new Set([...reasonCodes, ...documentReasons, ...suspensionReasons, ...registrationReasons]),
]

const orNothing = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** What of the record somebody asks to see. What makes no sense narrows nothing: an address is typed and shortened. */
export const narrowing = {
  slug: z.string().max(80),
  kind: orNothing(z.enum(recordedKinds)),
  reason: orNothing(z.enum(recordedReasons)),
  by: orNothing(z.uuid()),
  session: orNothing(z.coerce.number().int().min(1).max(100)),
  from: orNothing(z.iso.date()),
  to: orNothing(z.iso.date()),
  q: orNothing(
    z
      .string()
      .max(200)
      .transform((text) => cleanLine(text).trim() || undefined),
  ),
  before: orNothing(place),
}
export type Narrowing = Partial<z.output<z.ZodObject<typeof narrowing>>> & { slug: string }
