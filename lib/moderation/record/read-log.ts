import { z } from 'zod'
import { readLog as query } from '@/db/queries/record/log'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { keptOutOfMail, type ReasonCode } from '../rules'
import { narrowing } from './narrowing'

const PAGE = 30
const BEGINNING = 140

/** Every decision taken in a conference, newest first: who, when, what, why; or those that are asked for. */
export const readLog = defineReading({
  input: z.object(narrowing),
  load: (db, asked) => query(db, { ...asked, limit: PAGE + 1 }),
  may: 'desk.read',
  show: ({ entries, ...log }, _, { slug: __, before: ___, ...asked }) => ({
    ...log,
    asked,
    next: entries.length > PAGE ? (entries[PAGE - 1]?.place ?? null) : null,
    entries: entries.slice(0, PAGE).map(({ contribution, ...entry }) => ({
      ...entry,
      contribution: contribution && {
        ...contribution,
        // Whoever has to read again what exposes somebody opens the text itself.
        beginning:
          contribution.beginning && !keptOutOfMail(entry.reason as ReasonCode)
            ? firstLines(contribution.beginning, BEGINNING)
            : null,
      },
    })),
  }),
})
