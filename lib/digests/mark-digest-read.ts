import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/rhythms'
import { addToMarks } from '@/db/queries/reading/marks'
import { defineUseCase } from '@/lib/usecase'
import { fromMail } from './from-mail'

/** Somebody says that they have read what a mail listed: they, and nothing but the press, mark it. Doing it twice is doing it once. */
export const markDigestRead = defineUseCase({
  input: z.object(fromMail),
  load: (tx, { token }) => mailSettings(tx, { token }),
  may: 'mail.settings',

  async run({ tx }, { numbers }, { participantId, conferenceId }) {
    await addToMarks(tx, { participantId, conferenceId, numbers })
    return { count: numbers.length }
  },
})
