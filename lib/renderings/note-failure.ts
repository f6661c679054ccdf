import { z } from 'zod'
import { putFailure } from '@/db/queries/renderings/drafts'
import { holdToRender } from '@/db/queries/renderings/hold'
import { defineUseCase } from '@/lib/usecase'
import { draftFailures } from './rules'
import { renderingOf } from './written'

const { contributionId, language } = renderingOf

/** That a machine did not draft a translation, and why: translators see it on their list. */
export const noteFailure = defineUseCase({
  input: z.object({ contributionId, language, reason: z.enum(draftFailures) }),
  load: (tx, { contributionId }) => holdToRender(tx, contributionId),
  may: 'rendering.draft',

  run: ({ tx, now }, { contributionId, language, reason }) =>
    putFailure(tx, { contributionId, language, reason, failedAt: now }),
})
