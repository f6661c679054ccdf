import { z } from 'zod'
import { putRota } from '@/db/queries/conduct/team'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { daysAfter, WEEK } from '../rules/duty'

/** A day and a person of the desk, as a box of the form names them: `2026-11-05 0b1e…`. */
const taken = z.string().transform((text, context) => {
  const [dayOn, participantId, ...more] = text.split(' ')
  const read = z.object({ dayOn: z.iso.date(), participantId: z.uuid() }).safeParse({ dayOn, participantId })
  if (read.success && more.length === 0) return read.data
  context.addIssue({ code: 'custom', message: 'field.invalid' })
  return z.NEVER
})

/** No boxes come as nothing at all, and one as itself. */
const listed = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(taken).max(500),
)

/** A coordinator says who looks after the desk on each day of a week. */
export const changeRota = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), from: z.iso.date({ error: 'field.day' }), on: listed }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'conference.coordinate',

  async run({ tx, caller }, { from, on }, { conferenceId }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    const days = Array.from({ length: WEEK }, (_, index) => daysAfter(from, index))
    await putRota(tx, { conferenceId, days, taken: on.filter(({ dayOn }) => days.includes(dayOn)), byId })
    return { from }
  },
})
