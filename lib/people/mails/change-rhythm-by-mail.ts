import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/rhythms'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { mailToken } from '../registration'
import { mailChoices } from './choices'
import { chooseRhythm } from './rhythm'

/** The same without a login: who has the token of one's mails may stop them, or take them up again. */
export const changeRhythmByMail = defineUseCase({
  input: mailChoices({ token: mailToken, language: z.enum(locales).optional() }),
  load: (tx, { token }) => mailSettings(tx, { token }),
  may: 'mail.settings',

  async run(setting, chosen, settings) {
    const { rhythm, language = settings.language } = chosen
    await chooseRhythm(setting, settings, { ...chosen, language, means: 'mail-page' })
    return { rhythm }
  },
})
