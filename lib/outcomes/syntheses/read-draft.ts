import { z } from 'zod'
import { readDraft as query } from '@/db/queries/syntheses/read'
import { participationIn } from '@/lib/caller'
import { boxOf } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { locales } from '@/lib/text/locales'
import { missingIn } from '@/lib/text/typed/in-each'
import { inReadingOrder, isSecondReader, readingAt, refusesPublication, wholeIn } from '../rules/publishing'
import { statementKinds } from '../view'

const BEGINNING = 90

/** A synthesis while it is written: its statements with what they lack, what nothing rests on yet, and what comes next. */
export const readDraft = defineReading({
  input: z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(10_000) }),
  load: (db, asked) => query(db, asked),
  may: 'synthesis.write',
  show: ({ statements, draft, lines, publishedAt, ...page }, caller) => {
    const own = participationIn(caller, page.conferenceId)?.participantId ?? ''
    const cited = new Set(statements.flatMap(({ cites }) => cites.map(({ number }) => number)))
    const since = publishedAt ?? draft?.begunAt
    const shown = lines.map((line) => ({
      ...line,
      begins: firstLines(line.begins, BEGINNING),
      isNew: since !== undefined && Date.parse(line.publishedAt) > Date.parse(since),
    }))
    return {
      ...page,
      statements: inReadingOrder(statements, statementKinds).map((one) => ({ ...one, missing: missingIn(one.texts) })),
      uncited: shown.filter(({ number }) => !cited.has(number)),
      cited: shown.filter(({ number }) => cited.has(number)),
      wholeIn: wholeIn(statements, locales),
      publishedAt,
      draft: draft && {
        ...draft,
        reading: readingAt(draft),
        mayApprove: isSecondReader(draft, own),
        refused: refusesPublication(boxOf(page.session), new Date(page.now)),
      },
    }
  },
})
