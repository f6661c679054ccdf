import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import type { HeldDocument } from '@/db/queries/library/documents'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { longText, optional } from '@/lib/text/names'
import { wordsIn } from '@/lib/text/words'
import type { Setting } from '@/lib/usecase'
import { type DocumentReason, documentReasons, documentState } from './rules'

/** Why, in a ready-made reason and, if they wish, in the moderator's own words. */
export const because = {
  reason: z.enum(documentReasons, { error: 'field.reason' }),
  message: optional(longText(2000)),
}

/** The moderator's part in the conference. @throws Refusal where nothing waits any more, or it is their own. */
export function deciderOf({ caller }: Setting, document: HeldDocument): string {
  const by = participationIn(caller, document.conferenceId)?.participantId
  if (!by || by === document.authorId) throw new Refusal('forbidden', 'library.own')
  if (documentState(document) !== 'waiting') throw new Refusal('conflict', 'library.settled')
  return by
}

interface Told {
  kind: 'document-accepted' | 'document-declined' | 'document-removed'
  reason?: DocumentReason
  message?: string | undefined
}

/** Writes to whoever proposed it, once, in their language; those who write through a relay have no address. */
export async function tell({ tx, enqueue }: Setting, document: HeldDocument, { kind, reason, message }: Told) {
  const { id, authorId, author, slug, title, conferenceTitle } = document
  if (!author.address) return
  const { address, locale } = author
  // What exposes somebody may stand in the title; it is not copied into a mailbox, from where nobody takes it back.
  const exposes = reason === 'personal-data' || reason === 'third-person'
  const data = {
    conferenceTitle: inLocale(conferenceTitle, locale).text,
    documentTitle: exposes ? '' : inLocale(title, locale).text,
    reasonText: reason ? wordsIn(locale)(`library.reason.${reason}.text`) : '',
    message: message ?? '',
    url: `${config.origin}/${locale}/conferences/${slug}/library`,
  }
  await insertDelivery(tx, { kind, data, cause: `${kind}:${id}`, participantId: authorId, address, locale })
  await enqueue('send-mail', {})
}
