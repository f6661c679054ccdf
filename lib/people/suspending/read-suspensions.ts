import { z } from 'zod'
import { readSuspensions as query } from '@/db/queries/people/standing/suspensions'
import { participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { cleanLine } from '@/lib/text/characters'
import { suspensionState } from './rules'

/** Who may not take part, for how long and why, what they answered; and whom else one looks for. */
export const readSuspensions = defineReading({
  input: z.object({
    slug: z.string().max(80),
    q: z
      .string()
      .max(200)
      .transform((text) => cleanLine(text).trim() || undefined)
      .optional()
      .catch(undefined),
  }),
  load: (db, asked) => query(db, asked),
  may: 'participant.suspend',
  show: ({ suspensions, ...page }, caller, { q }) => {
    const own = participationIn(caller, page.conferenceId)?.participantId
    return {
      ...page,
      asked: q,
      suspensions: suspensions.map((one) => {
        const state = suspensionState(one, new Date(page.now))
        return { ...one, state, mayConfirm: state === 'proposed' && one.byId !== own }
      }),
    }
  },
})
