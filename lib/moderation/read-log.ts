import { z } from 'zod'
import { readLog as query } from '@/db/queries/desk/log'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'

const PAGE = 30
const BEGINNING = 140

/** Every decision taken in a conference, newest first: who, when, what, why. */
export const readLog = defineReading({
  input: z.object({ slug: z.string().max(80), before: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, before }) => query(db, { slug, before, limit: PAGE }),
  may: 'desk.read',
  show: ({ decisions, ...log }) => ({
    ...log,
    next: decisions.length > PAGE ? (decisions[PAGE - 1]?.id ?? null) : null,
    decisions: decisions.slice(0, PAGE).map((decision) => {
      const { contribution } = decision
      if (contribution === null) return decision
      const beginning = contribution.beginning && firstLines(contribution.beginning, BEGINNING)
      return { ...decision, contribution: { ...contribution, beginning } }
    }),
  }),
})
