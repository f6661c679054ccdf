import { z } from 'zod'
import { holdMember, setPublicBody } from '@/db/queries/conduct/team'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** A coordinator notes that somebody works for a public body, or no longer does. */
export const notePublicBody = defineUseCase({
  input: z.object({ key: z.uuid(), participantId: z.uuid(), publicBody: z.literal('on').optional() }),
  load: (tx, { participantId }) => holdMember(tx, participantId),
  may: 'team.change',

  async run({ tx, now }, { participantId, publicBody }, { role, publicBodySince }) {
    if (publicBody && role === 'privacy-officer') throw new Refusal('conflict', 'team.is-officer')
    const since = publicBodySince ? new Date(publicBodySince) : now
    await setPublicBody(tx, participantId, publicBody ? since : null)
    return { participantId }
  },
})
