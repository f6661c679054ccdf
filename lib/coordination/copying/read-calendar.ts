import { z } from 'zod'
import { readPreparation } from '@/db/queries/coordination/copying/preparation'
import { defineReading } from '@/lib/reading'
import { missingIn } from '@/lib/text/typed/in-each'
import { calendarOf, type Step } from './rules'

/** What is to be done until when, counted from the first opening and the last closing, and what of it is done. */
export const readCalendar = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => readPreparation(db, slug),
  may: 'conference.coordinate',
  show: ({ opensAt, closesAt, texts, moderators, documents, invited, now, ...conference }) => {
    const at = new Date(now)
    const done: Partial<Record<Step, boolean>> = {
      team: moderators > 0,
      texts: texts.every((text) => missingIn(text).length === 0),
      library: documents > 0,
      invite: invited > 0,
      open: opensAt !== null && new Date(opensAt) <= at,
      close: closesAt !== null && new Date(closesAt) <= at,
    }
    const steps = opensAt && closesAt ? calendarOf(new Date(opensAt), new Date(closesAt)) : []
    return {
      ...conference,
      now,
      steps: steps.map(({ step, at: due }) => ({
        step,
        at: due.toISOString(),
        state: done[step]
          ? ('done' as const)
          : due <= at && done[step] === false
            ? ('late' as const)
            : ('to-do' as const),
      })),
    }
  },
})
