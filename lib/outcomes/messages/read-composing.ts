import { z } from 'zod'
import { readComposing as query } from '@/db/queries/messages/compose'
import { boxOf } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { typedAgain } from '@/lib/text/citing/references'
import { firstLines } from '@/lib/text/count'
import type { InLocales } from '@/lib/text/locales'
import { inRome } from '@/lib/text/typed/wall-clock'

const BEGINNING = 90

/** The place where the desk writes a message: what it is for, what can be cited, and what is written so far. */
export const readComposing = defineReading({
  input: z.union([
    z.object({ slug: z.string().max(80), messageId: z.uuid() }),
    z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(10_000) }),
  ]),
  load: (db, asked) => query(db, asked),
  may: 'message.write',
  show: ({ message, lines, ...page }) => {
    const now = new Date(page.now)
    const { opensAt, closesAt } = boxOf(page.session)
    return {
      ...page,
      lines: lines.map((line) => ({ ...line, begins: firstLines(line.begins, BEGINNING) })),
      /** By what its time can still be ruled. */
      ahead: { opening: opensAt > now, closing: closesAt > now },
      message: message && {
        ...message,
        texts: Object.fromEntries(
          Object.entries(message.docs).map(([locale, doc]) => [locale, typedAgain(doc, [])]),
        ) as InLocales,
        at: message.dueBy === 'time' ? inRome(new Date(message.dueAt)) : undefined,
      },
    }
  },
})
