import { z } from 'zod'
import { holdMail } from '@/db/queries/inbound/held'
import { settleInbound } from '@/db/queries/inbound/mails'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** A moderator does not believe a held mail: nobody hears of it, and it is erased with its time. */
export const discardMail = defineUseCase({
  input: z.object({ key: z.uuid(), mailId: z.uuid() }),
  load: (tx, { mailId }) => holdMail(tx, mailId),
  may: 'mail.decide',

  async run({ tx, caller, record }, { mailId }, { conferenceId, state }) {
    if (state !== 'held') throw new Refusal('conflict', 'held-mail.decided')
    await settleInbound(tx, mailId, { state: 'dropped', reason: 'held-mail.decided' })
    const byId = participationIn(caller, conferenceId)?.participantId ?? ''
    await record({ type: 'mail.discarded', conferenceId, mailId, byId })
    return { mailId }
  },
})
