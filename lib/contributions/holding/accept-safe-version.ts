import { z } from 'zod'
import { holdContribution, type Typed } from '@/db/queries/contributions'
import { type OwnHolding, ownHolding } from '@/db/queries/protecting/holdings'
import { Refusal } from '@/lib/refusal'
import { countWordsOf } from '@/lib/text/count'
import { toPlain } from '@/lib/text/document'
import { masked, maskedLine } from '@/lib/text/finding/document'
import { wholeNumber } from '@/lib/text/names'
import { toHtml } from '@/lib/text/render'
import { defineUseCase } from '@/lib/usecase'
import { revised } from '../revisions/revising'
import { screened } from './screened'

/**
 * An author sends, with one press, the version of a held text that was proposed to them. The one that exposed somebody is
 * gone in the same moment; the other waits for a moderator as any text does.
 */
export const acceptSafeVersion = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid(), revision: wholeNumber }),
  load: (tx, { contributionId }) => holdContribution(tx, contributionId),
  may: 'contribution.revise',

  async run(setting, { key, contributionId, revision }, contribution) {
    const held = await ownHolding(setting.tx, contributionId)
    if (!held || held.revision !== revision) throw new Refusal('conflict', 'contribution.not-held')
    return revised(setting, contribution, { key, revision, text: async () => screened(safeOf(held)) })
  },
})

function safeOf({ title, doc: exposing, language, cites, mentions }: OwnHolding): Typed {
  const doc = masked(exposing)
  const shown = { doc, html: toHtml(doc), plain: toPlain(doc), words: countWordsOf(doc) }
  return { language, title: title && maskedLine(title), ...shown, cites, mentions }
}
