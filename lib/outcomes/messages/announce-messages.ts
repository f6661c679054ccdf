import { z } from 'zod'
import { conferencesToAnnounceIn } from '@/db/queries/messages/announce'
import { defineUseCase } from '@/lib/usecase'
import { announceIn } from './announcing'

/** Announces what has come due meanwhile; it could be read before, and late or twice does no harm. */
export const announceMessages = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'message.announce',

  async run(setting) {
    let announced = 0
    for (const conferenceId of await conferencesToAnnounceIn(setting.tx))
      announced += (await announceIn(setting, conferenceId)).length
    return { announced }
  },
})
