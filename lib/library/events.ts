/** What becomes of a document that somebody brought to the library. */
export type DocumentEvent =
  | ({ type: 'document.proposed' } & OfDocument)
  | ({ type: 'document.accepted' | 'document.declined' } & OfDocument & Decided)
  /** `listed`: it was in the library, so that its readers hear of it too. */
  | ({ type: 'document.removed'; listed: boolean } & OfDocument & Decided)

interface OfDocument {
  conferenceId: string
  documentId: string
  /** Who proposed it. */
  authorId: string
}

interface Decided {
  /** By whoever proposed it, to whom it is no news then. */
  own: boolean
}

export const isOfDocument = (event: { type: string }): event is DocumentEvent => event.type.startsWith('document.')

/** Whether it is to be seen by all who read, or was. */
export const isListed = (event: DocumentEvent): boolean =>
  event.type === 'document.accepted' || (event.type === 'document.removed' && event.listed)
