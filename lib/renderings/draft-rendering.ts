import { z } from 'zod'
import { forgetFailure } from '@/db/queries/renderings/drafts'
import { endRenderings, holdToRender, insertRendering, standingOf } from '@/db/queries/renderings/hold'
import { defineUseCase } from '@/lib/usecase'
import { renderingOf, translationText, written } from './written'

const { contributionId, revision, language } = renderingOf

/** What a machine wrote is shown, marked, until a person has checked it; where one has, or the original changed, it comes too late. */
export const draftRendering = defineUseCase({
  input: z.object({ contributionId, revision, language, title: translationText.title, text: translationText.text }),
  load: (tx, { contributionId }) => holdToRender(tx, contributionId),
  may: 'rendering.draft',

  async run({ tx, now, record }, { language, title, ...input }, original) {
    const { contributionId, conferenceId, threadId } = original
    const kind = 'translation'
    const { shown } = await standingOf(tx, { contributionId, language, kind })
    if (original.revision !== input.revision || shown?.checked || shown?.ofRevision === input.revision) return
    if (shown) await endRenderings(tx, [shown.id], now)
    const text = await written(tx, { kind, title, text: input.text }, original)
    await insertRendering(tx, { ...text, contributionId, language, ofRevision: input.revision, proposedAt: now })
    await forgetFailure(tx, { contributionId, language })
    await record({ type: 'rendering.drafted', conferenceId, threadId, contributionId, language, kind })
  },
})
