import { z } from 'zod'
import { endRenderings, holdToRender, insertRendering, standingOf } from '@/db/queries/renderings/hold'
import { participationIn } from '@/lib/caller'
import { allows } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { putChecked } from './checking'
import { glossText, insistOnOriginal, renderingOf, translationText, written } from './written'

/**
 * A participant says a contribution in another language. It waits beside what is shown until a translator has checked
 * it; a translator's own is checked as it is written.
 */
export const proposeRendering = defineUseCase({
  input: z.discriminatedUnion('kind', [
    z.object({ ...renderingOf, ...glossText }),
    z.object({ ...renderingOf, ...translationText }),
  ]),
  load: (tx, { contributionId }) => holdToRender(tx, contributionId),
  may: 'rendering.propose',

  async run(setting, input, original) {
    const { tx, caller, now, record } = setting
    const { contributionId, language, kind } = input
    const { conferenceId, revision, number } = original
    insistOnOriginal(original, input)
    const text = await written(tx, input, original)
    const madeById = participationIn(caller, conferenceId)?.participantId
    if (!madeById) throw new Refusal('forbidden', 'refusal.rendering-propose')
    const { shown, proposed } = await standingOf(tx, { contributionId, language, kind })
    if (allows('rendering.check', caller, original)) {
      if (shown?.checked) throw new Refusal('conflict', 'rendering.settled')
      const replaces = shown ? [shown.id] : []
      return {
        renderingId: await putChecked(setting, { original, text, language, madeById, byId: madeById, replaces }),
      }
    }
    if (proposed && proposed.madeById !== madeById) throw new Refusal('conflict', 'rendering.proposed-already')
    if (proposed) await endRenderings(tx, [proposed.id], now)
    const values = { ...text, contributionId, language, ofRevision: revision, madeById, proposedAt: now }
    const renderingId = await insertRendering(tx, values)
    await record({ type: 'rendering.proposed', conferenceId, contributionId, number, language, kind })
    return { renderingId }
  },
})
