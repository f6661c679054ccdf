import { z } from 'zod'
import { endRenderings, holdRendering } from '@/db/queries/renderings/hold'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** A translator sets a proposal aside, or takes away what a machine wrote and readers see: the original stays. */
export const declineRendering = defineUseCase({
  input: z.object({ key: z.uuid(), renderingId: z.uuid() }),
  load: async (tx, { renderingId }) => {
    const found = await holdRendering(tx, renderingId)
    return found && { ...found, authorId: found.authorId ?? undefined }
  },
  may: 'rendering.check',

  async run({ tx, now, record }, { renderingId }, found) {
    // What somebody has checked is corrected rather than taken away.
    if (found.ended || found.checked) throw new Refusal('conflict', 'rendering.settled')
    const { conferenceId, contributionId, threadId } = found
    await endRenderings(tx, [renderingId], now)
    // A proposal was never shown, so only the desk hears of it.
    const shownIn = found.authorId ? null : threadId
    await record({ type: 'rendering.declined', conferenceId, contributionId, shownIn })
    return { renderingId }
  },
})
