import { z } from 'zod'
import { readExperts as query } from '@/db/queries/experts/page'
import { acceptsContributions, boxOf } from '@/lib/conferences/rules'
import { allows } from '@/lib/policy'
import { defineReading } from '@/lib/reading'
import { wholeNumber } from '@/lib/text/names'
import { askFilters, invitingShut } from './rules'

const PAGE = 30

/** The invited experts of a session, and what they were asked: a page of it, as far as it has come. */
export const readExperts = defineReading({
  input: z.object({
    slug: z.string().max(80),
    position: z.coerce.number().int().min(1).max(10_000),
    filter: z.enum(askFilters).catch('all'),
    before: wholeNumber.optional().catch(undefined),
  }),
  load: (db, asked) => query(db, { ...asked, limit: PAGE }),
  may: 'conference.read',
  show({ asks, counts, heardTo, invitations, session, ...page }, caller, { filter, before }) {
    const box = boxOf(session)
    const now = new Date(page.now)
    const mayInvite = allows('expert.invite', caller, page)
    return {
      ...page,
      session,
      accepts: acceptsContributions(box, now),
      mayInvite: mayInvite && invitingShut(box, now) === null,
      mayAssign: allows('ask.assign', caller, page) && acceptsContributions(box, now),
      invitations: mayInvite ? invitations : [],
      view: {
        sessionId: session.id,
        filter,
        before: before ?? null,
        limit: PAGE,
        asks: asks.slice(0, PAGE),
        more: asks.length > PAGE,
        counts,
        heardTo,
      },
    }
  },
})
