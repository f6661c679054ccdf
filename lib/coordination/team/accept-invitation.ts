import { z } from 'zod'
import { readInvitation, takeRole } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { mayTake } from '../rules'

/** Somebody who is registered already takes the part they were invited to. */
export const acceptInvitation = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid() }),
  load: (tx, input, caller) => readInvitation(tx, input, caller.kind === 'person' ? caller.personId : null),
  may: 'own.change',

  async run({ tx, caller }, _, { conferenceId, slug, invitedAs, role }) {
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId || !mayTake(invitedAs, role)) throw new Refusal('conflict', 'invite.none')
    if (!(await takeRole(tx, { conferenceId, participantId }))) throw new Refusal('conflict', 'invite.none')
    return { slug, role: invitedAs }
  },
})
