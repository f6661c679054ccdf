import { z } from 'zod'
import { endRenderings, holdRendering } from '@/db/queries/renderings/hold'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** Somebody takes a proposal back before it is checked. */
export const withdrawRendering = defineUseCase({
  input: z.object({ key: z.uuid(), renderingId: z.uuid() }),
  load: async (tx, { renderingId }) => {
    const found = await holdRendering(tx, renderingId)
    return found && { ...found, authorId: found.authorId ?? undefined }
  },
  may: 'rendering.withdraw',

  async run({ tx, now, record }, { renderingId }, { ended, checked, conferenceId, contributionId }) {
    if (ended || checked) throw new Refusal('conflict', 'rendering.settled')
    await endRenderings(tx, [renderingId], now)
    await record({ type: 'rendering.withdrawn', conferenceId, contributionId })
    return { renderingId }
  },
})
