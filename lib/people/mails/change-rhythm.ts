import { z } from 'zod'
import { mailSettings } from '@/db/queries/people/participants'
import { channelOf } from '@/lib/caller'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { rhythm } from '../registration'
import { chooseRhythm } from './rhythm'

/** Somebody chooses how often they get the digest. */
export const changeRhythm = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), rhythm, language: z.enum(locales) }),
  load: async (tx, { conferenceId }, caller) =>
    caller.kind === 'person' ? mailSettings(tx, { conferenceId, personId: caller.personId }) : { conferenceId },
  may: 'own.change',

  async run({ tx, caller }, { rhythm, language }, settings) {
    if ('rhythm' in settings) await chooseRhythm(tx, settings, { rhythm, language, means: channelOf(caller) })
    return { rhythm }
  },
})
