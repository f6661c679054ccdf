import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/rhythms'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { mailChoices } from './choices'
import { chooseRhythm } from './rhythm'

/** Somebody chooses how often, and when, they get the news of a conference and of its sessions. */
export const changeRhythm = defineUseCase({
  input: mailChoices({ key: z.uuid(), conferenceId: z.uuid(), language: z.enum(locales) }),
  load: async (tx, { conferenceId }, caller) =>
    caller.kind === 'person' ? mailSettings(tx, { conferenceId, personId: caller.personId }) : { conferenceId },
  may: 'own.change',

  async run(setting, chosen, settings) {
    if ('mails' in settings) await chooseRhythm(setting, settings, { ...chosen, means: 'web' })
    return { rhythm: chosen.rhythm }
  },
})
