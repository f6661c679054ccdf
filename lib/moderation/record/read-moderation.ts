import { z } from 'zod'
import { readFigures } from '@/db/queries/record/figures'
import { defineReading } from '@/lib/reading'
import { RECORD_MONTHS } from '@/lib/retention/rules'
import { publishedCounts, publishedMedian, publishedPart } from './rules'

/** What anybody may know of how a conference is moderated: its rules, and how often was decided what, and why. */
export const readModeration = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => readFigures(db, slug),
  may: 'conference.read',
  show: ({ kinds, reasons, decided, medianHours, notSentAgain, returned, ...conference }) => ({
    ...conference,
    months: RECORD_MONTHS,
    kinds: publishedCounts(kinds),
    reasons: publishedCounts(reasons),
    notSentAgain: publishedPart(notSentAgain, returned),
    medianHours: publishedMedian(decided, medianHours),
  }),
})
