import { z } from 'zod'
import { readRelaying as query } from '@/db/queries/people/relayed'
import { acceptsContributions, boxOf } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { threadAsked } from '../asked'

/** What a relay needs to write down a contribution: the thread, whether it takes any now, and for whom they wrote before. */
export const readRelaying = defineReading({
  input: z.object(threadAsked),
  load: async (db, asked, caller) =>
    caller.kind === 'person' ? query(db, { ...asked, personId: caller.personId }) : undefined,
  may: 'contribution.relay',
  show: ({ conferenceId, slug, now, thread, wordLimit, people, ...box }) => ({
    ...{ conferenceId, slug, now, thread, wordLimit, people },
    open: acceptsContributions(boxOf(box), new Date(now)),
  }),
})
