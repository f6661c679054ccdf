import { z } from 'zod'
import { insertPromise, promisePlace, shownBy } from '@/db/queries/conduct/promises'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText, shownText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { refusesPromise } from '../rules/promises'

/**
 * Somebody of the desk writes down what was promised to them. Where the name is that of one participant, it is kept by
 * what they publish; nobody is told, and nothing of it is seen outside the desk.
 */
export const notePromise = defineUseCase({
  input: z.object({
    key: z.uuid(),
    /** A question, or the whole of a session. */
    placeId: z.uuid({ error: 'field.place' }),
    who: shownText(120),
    about: longText(400),
    dueOn: z.iso.date({ error: 'field.day' }),
  }),
  load: (tx, { placeId }) => promisePlace(tx, placeId),
  may: 'promise.note',

  async run({ tx, caller, now }, { who, about, dueOn }, { conferenceId, sessionId, questionId, today }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    const refused = refusesPromise({ dueOn, today })
    if (refused) throw new Refusal('invalid', refused).at({ dueOn: refused })
    const participantId = await shownBy(tx, { conferenceId, name: who })
    const made = { conferenceId, sessionId, questionId, who, participantId, about, dueOn, byId, at: now }
    return { promiseId: await insertPromise(tx, made) }
  },
})
