import { z } from 'zod'
import { setLanguage } from '@/db/queries/people/participants'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from '../own'

/** Somebody chooses the language of the mails they get from now on; what they write may be in any other. */
export const changeLanguage = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    language: z.enum(locales, { error: 'field.own-language' }),
  }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { language }, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    await setLanguage(tx, participantId, language)
    return { language }
  },
})
