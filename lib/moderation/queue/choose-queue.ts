import { z } from 'zod'
import { putChoice } from '@/db/queries/desk/choices'
import { participationIn } from '@/lib/caller'
import { contributionLanguages } from '@/lib/text/locales'
import { optional } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { channels } from '../rules'

const languages = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : [value]),
  z.array(z.enum(contributionLanguages)).max(contributionLanguages.length).default([]),
)

/** A moderator chooses what of the queue they see, from now on and on every device; nothing chosen is all of it. */
export const chooseQueue = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    languages,
    session: optional(z.uuid()),
    channel: optional(z.enum(channels)),
    authors: optional(z.literal('first')),
    held: optional(z.literal('only')),
  }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'desk.read',

  async run({ tx, caller, now }, { conferenceId, languages, session, channel, authors, held }) {
    const participantId = participationIn(caller, conferenceId)?.participantId ?? ''
    const one = { sessionId: session ?? null, channel: channel ?? null, authors: authors ?? null, held: held ?? null }
    await putChoice(tx, { ...one, languages, conferenceId, participantId, chosenAt: now })
    return { conferenceId }
  },
})
