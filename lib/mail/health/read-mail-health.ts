import { z } from 'zod'
import { readMailHealth as query } from '@/db/queries/mails/health'
import { defineReading } from '@/lib/reading'
import { masked } from '../bounces/rules'

/** How many troubles and addresses are shown; more than these are one trouble, not many. */
const MOST = 25

/** Without the address, which servers like to repeat. */
const maskedIn = <Row extends { address: string; text: string | null }>({ address, text, ...row }: Row) => ({
  ...row,
  address: masked(address),
  text: text?.replaceAll(address, masked(address)) ?? null,
})

/** How the mails of a conference fare, for its coordinators: what has left, what waits, what did not arrive, and why. */
export const readMailHealth = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }, caller) => {
    const own = caller.kind === 'person' ? caller.participations : []
    return query(db, { slug, participantIds: own.map(({ participantId }) => participantId), most: MOST })
  },
  may: 'conference.coordinate',
  show: ({ troubles, suppressed, ...health }) => ({
    ...health,
    troubles: troubles.map(maskedIn),
    suppressed: suppressed.map(maskedIn),
  }),
})
