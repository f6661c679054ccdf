import { z } from 'zod'
import { holdMail } from '@/db/queries/inbound/held'
import { releaseInbound } from '@/db/queries/inbound/mails'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** A moderator says that a held mail is of whom it says: it is taken as theirs, by the same rules as any other. */
export const releaseMail = defineUseCase({
  input: z.object({ key: z.uuid(), mailId: z.uuid() }),
  load: (tx, { mailId }) => holdMail(tx, mailId),
  may: 'mail.decide',

  async run({ tx, caller, record }, { mailId }, { conferenceId, state }) {
    if (state !== 'held') throw new Refusal('conflict', 'held-mail.decided')
    await releaseInbound(tx, mailId, 'received')
    const byId = participationIn(caller, conferenceId)?.participantId ?? ''
    await record({ type: 'mail.released', conferenceId, mailId, byId })
    return { mailId }
  },
})
