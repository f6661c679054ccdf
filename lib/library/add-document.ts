import { z } from 'zod'
import { forgetDeclined, insertDocument, placeOfDocument, waitingOf } from '@/db/queries/library/documents'
import { participationIn } from '@/lib/caller'
import { allows } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { SentFile } from '@/lib/sent-file'
import { contributionLanguages } from '@/lib/text/locales'
import { optional, wholeNumber } from '@/lib/text/names'
import { inOneLanguage, titleFields, titleOf } from '@/lib/text/titles/title'
import { defineUseCase } from '@/lib/usecase'
import { examine } from './examine'
import { DECLINED_DAYS, MOST_WAITING } from './rules'
import { keptNow, storeOf } from './store/kept'

/**
 * A participant proposes a document for the library, where it waits for the desk; a moderator's own is there at once.
 * Its file is looked at only after permission: that takes longer than anything else here.
 */
export const addDocument = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      conferenceId: z.uuid(),
      session: optional(wholeNumber),
      ...titleFields,
      language: z.enum(contributionLanguages, { error: 'library.language-missing' }),
      file: z.instanceof(SentFile, { error: 'library.file-missing' }),
    })
    .refine(...inOneLanguage),
  load: (tx, { conferenceId, session }) => placeOfDocument(tx, { conferenceId, session }),
  may: 'document.propose',

  async run({ tx, caller, now, record, enqueue }, { file, language, session, ...input }, { conferenceId, sessionId }) {
    if (session && !sessionId) throw new Refusal('invalid', 'refusal.invalid').at({ session: 'library.session-gone' })
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('forbidden', 'refusal.document-propose')
    const accepted = allows('document.decide', caller, { conferenceId })
    if (!accepted && (await waitingOf(tx, byId)) >= MOST_WAITING)
      throw new Refusal('too-many', 'library.most-waiting', { most: MOST_WAITING })
    const { kind, fileName, bytes } = await examine(file)
    const documentIds = await forgetDeclined(tx, { now, days: DECLINED_DAYS })
    if (documentIds.length > 0) await enqueue('clear-objects', { documentIds })
    const keptIn = keptNow()
    const documentId = await insertDocument(tx, {
      ...{ conferenceId, sessionId, language, fileName, kind, size: bytes.length, keptIn },
      title: titleOf(input),
      ...{ proposedAt: now, proposedById: byId },
      ...(accepted ? { acceptedAt: now, acceptedById: byId } : {}),
    })
    await storeOf(keptIn).put(tx, documentId, bytes)
    const added = { conferenceId, documentId, authorId: byId }
    await record(
      accepted ? { type: 'document.accepted', ...added, own: true } : { type: 'document.proposed', ...added },
    )
    return { documentId, accepted }
  },
})
