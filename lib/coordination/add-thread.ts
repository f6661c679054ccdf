import { z } from 'zod'
import { countStructure, holdStructure, insertThread } from '@/db/queries/coordination/structure'
import { defineUseCase } from '@/lib/usecase'
import { inOneLanguage, textsOf, titleFields } from './texts'

/** A coordinator opens a thread in a session that is under none of its questions. */
export const addThread = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), ...titleFields('title') }).refine(...inOneLanguage('title')),
  load: (tx, { sessionId }) => holdStructure(tx, { sessionId }),
  may: 'conference.coordinate',

  async run({ tx }, input, held) {
    const { threads } = await countStructure(tx, held)
    const { conferenceId } = held
    const title = textsOf(input, 'title')
    await insertThread(tx, { conferenceId, sessionId: input.sessionId, title, position: threads + 1 })
    return { thread: threads + 1 }
  },
})
