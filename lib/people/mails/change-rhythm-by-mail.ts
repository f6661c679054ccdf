import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/participants'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { mailToken, rhythm } from '../registration'
import { chooseRhythm } from './rhythm'

/** The same without a login: who has the token of one's mails may stop them, or take them up again. */
export const changeRhythmByMail = defineUseCase({
  input: z.object({ token: mailToken, rhythm, language: z.enum(locales).optional() }),
  load: (tx, { token }) => mailSettings(tx, { token }),
  may: 'mail.settings',

  async run({ tx }, { rhythm, language }, settings) {
    await chooseRhythm(tx, settings, { rhythm, language: language ?? settings.language, means: 'mail-page' })
    return { rhythm }
  },
})
