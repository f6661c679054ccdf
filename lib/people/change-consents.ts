import { z } from 'zod'
import { consentsOf, giveConsents, withdrawConsent } from '@/db/queries/people/participants'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from './own'
import { ticked } from './registration'
import { consentVersions, freeConsents } from './rules'

/**
 * Somebody gives or withdraws the consents that hang on nothing else. The one to the digest goes with its rhythm, and
 * the one to be published with each contribution, which can be withdrawn.
 */
export const changeConsents = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    language: z.enum(locales),
    list: ticked,
    contact: ticked,
  }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, input, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    const given = await consentsOf(tx, participantId)
    for (const purpose of freeConsents) {
      if (!input[purpose]) await withdrawConsent(tx, participantId, purpose)
      else if (!given.includes(purpose)) {
        const purposes = [{ purpose, textVersion: consentVersions[purpose] }]
        await giveConsents(tx, { participantId, purposes, language: input.language, means: 'web' })
      }
    }
  },
})
