import { z } from 'zod'
import { remindSilent, takeClosing } from '@/db/queries/closing/remind'
import { CLOSING_HOURS, hoursAfter } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { defineUseCase } from '@/lib/usecase'
import { closingLetters } from './letters'

/** Two days before a session closes, those who have not written in it are told, once. */
export const remindOfClosings = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'closing.remind',

  async run({ tx, now }) {
    let reminded = 0
    for (const session of await takeClosing(tx, { now, before: hoursAfter(now, CLOSING_HOURS) })) {
      const { id: sessionId, conferenceId } = session
      const stopUrl = `${config.origin}/u/`
      reminded += await remindSilent(tx, { sessionId, conferenceId, data: closingLetters(session), stopUrl })
    }
    return { reminded }
  },
})
