import { z } from 'zod'
import { holdDocument, setTitle } from '@/db/queries/library/documents'
import { Refusal } from '@/lib/refusal'
import { inOneLanguage, titleFields, titleOf } from '@/lib/text/titles/title'
import { defineUseCase } from '@/lib/usecase'
import { documentState } from './rules'

/** A moderator gives a document the titles it lacks, so that readers of each language know what it is. */
export const retitleDocument = defineUseCase({
  input: z.object({ key: z.uuid(), documentId: z.uuid(), ...titleFields }).refine(...inOneLanguage),
  load: (tx, { documentId }) => holdDocument(tx, documentId),
  may: 'document.decide',

  async run({ tx }, { documentId, ...input }, document) {
    const state = documentState(document)
    if (state === 'declined' || state === 'removed') throw new Refusal('conflict', 'library.settled')
    await setTitle(tx, documentId, titleOf(input))
    return { documentId }
  },
})
