import { z } from 'zod'
import { documentById } from '@/db/queries/library/read'
import { participationIn } from '@/lib/caller'
import { allows } from '@/lib/policy'
import { defineReading } from '@/lib/reading'
import { mayOpen } from './rules'
import { storeOf } from './store/kept'

/** The file of a document, asked anew each time: what was removed a moment ago is not given out. */
export const readDocument = defineReading({
  input: z.object({ documentId: z.uuid() }),
  async load(db, { documentId }, caller) {
    const document = await documentById(db, documentId)
    if (!document) return undefined
    const { conferenceId, authorId } = document
    const proposer = participationIn(caller, conferenceId)?.participantId === authorId
    const reader = allows('document.decide', caller, document) ? 'desk' : proposer ? 'proposer' : 'anybody'
    return mayOpen(document, reader)
      ? { ...document, pieces: () => storeOf(document.keptIn).read(db, documentId) }
      : undefined
  },
  may: 'conference.read',
  show: ({ fileName, kind, pieces }) => ({ fileName, kind, pieces }),
})
