import { z } from 'zod'
import { holdToRender, standingOf } from '@/db/queries/renderings/hold'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { putChecked } from './checking'
import { glossText, insistOnOriginal, renderingOf, translationText, written } from './written'

const checking = { ...renderingOf, renderingId: z.uuid() }

/**
 * A translator answers for a proposal, for what a machine wrote, or for a text checked earlier, corrected where they
 * found it wanting. Readers see it from then on, with the name of who has checked it.
 */
export const checkRendering = defineUseCase({
  input: z.discriminatedUnion('kind', [
    z.object({ ...checking, ...glossText }),
    z.object({ ...checking, ...translationText }),
  ]),
  load: (tx, { contributionId }) => holdToRender(tx, contributionId),
  may: 'rendering.check',

  async run(setting, input, original) {
    const { contributionId, renderingId, language, kind } = input
    insistOnOriginal(original, input)
    const text = await written(setting.tx, input, original)
    const byId = participationIn(setting.caller, original.conferenceId)?.participantId
    const { shown, proposed } = await standingOf(setting.tx, { contributionId, language, kind })
    const read = [shown, proposed].find((one) => one?.id === renderingId)
    // Somebody has checked, declined or withdrawn it meanwhile: what stands now is to be read first.
    if (!byId || !read) throw new Refusal('conflict', 'rendering.settled')
    const replaces = [shown, read].flatMap((one) => one?.id ?? [])
    const { madeById } = read
    return { renderingId: await putChecked(setting, { original, text, language, madeById, byId, replaces }) }
  },
})
