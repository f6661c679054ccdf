import { z } from 'zod'
import { countStructure, holdStructure, insertSession } from '@/db/queries/coordination/structure'
import { hoursAfter, LATE_HOURS } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { inOneLanguage, noteFields, romeTime, textsOf, titleFields } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { MOST_SESSIONS, refusesBox } from './rules'

/** A coordinator adds a session, with its box, after those there are. */
export const addSession = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      conferenceId: z.uuid(),
      opensAt: romeTime,
      closesAt: romeTime,
      ...titleFields('title'),
      ...noteFields('note'),
    })
    .refine(...inOneLanguage('title')),
  load: (tx, { conferenceId }) => holdStructure(tx, { conferenceId }),
  may: 'conference.coordinate',

  async run({ tx, now }, input, conference) {
    const { opensAt, closesAt } = input
    const wrong = refusesBox({ opensAt, closesAt }, now)
    if (wrong) throw new Refusal('invalid', wrong.reason).at({ [wrong.field]: wrong.reason })
    const { sessions } = await countStructure(tx, conference)
    if (sessions >= MOST_SESSIONS) throw new Refusal('conflict', 'coordination.most-sessions', { most: MOST_SESSIONS })
    const sessionId = await insertSession(tx, {
      conferenceId: conference.conferenceId,
      position: sessions + 1,
      title: textsOf(input, 'title'),
      note: textsOf(input, 'note'),
      opensAt,
      closesAt,
      lateUntil: hoursAfter(closesAt, LATE_HOURS),
    })
    return { sessionId, position: sessions + 1 }
  },
})
