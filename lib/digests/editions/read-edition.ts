import { z } from 'zod'
import { readEditionPage } from '@/db/queries/editions/read'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { missingIn } from '@/lib/text/typed/in-each'
import { dayOn } from './deciding'
import { editionDays, editionState } from './rules'

const BEGINNING = 90

/** The edition of a day as it is written now, beside what is new; what becomes of the day's digests. */
export const readEdition = defineReading({
  input: z.object({ slug: z.string().max(80), dayOn: dayOn.refine((day) => !Number.isNaN(Date.parse(day))) }),
  load: (db, asked) => readEditionPage(db, asked),
  may: 'edition.write',
  show: ({ edition, lines, ...page }, _, asked) => ({
    ...page,
    dayOn: asked.dayOn,
    edition,
    lines: lines.map((line) => ({ ...line, begins: firstLines(line.begins, BEGINNING) })),
    state: editionState(edition ?? { heldAt: null, approvedAt: null, revision: 0 }),
    /** Whether it can still be written and decided on. */
    open: !page.archived && editionDays(new Date(page.now)).includes(asked.dayOn),
    missing: { lead: lacking(edition?.lead), question: lacking(edition?.question) },
  }),
})

/** What is written in some languages and not in these; nothing where it is not written at all. */
const lacking = (texts: Parameters<typeof missingIn>[0] = {}) => (Object.keys(texts).length > 0 ? missingIn(texts) : [])
