/** What a document of the library may be; everything else is refused. */
export const documentKinds = ['pdf', 'docx', 'odt', 'txt', 'jpg', 'png', 'webp', 'gif'] as const
export type DocumentKind = (typeof documentKinds)[number]

const mediaTypes: Record<DocumentKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
}
export const mediaTypeOf = (kind: DocumentKind): string => mediaTypes[kind]

export const isImage = (kind: DocumentKind): boolean => mediaTypes[kind].startsWith('image/')

/** Where the bytes of a document lie: here, or in a bucket of a store that speaks S3. */
export type KeptIn = 'database' | 's3'

/** Ten megabytes, as telephones and computers count them for people. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_MEGABYTES = 10

/** What one person has waiting at most, so that nobody fills the desk, or the disk, alone. */
export const MOST_WAITING = 5

/** Days for which the bytes of a declined document are kept, for whoever proposed it to have them back. */
export const DECLINED_DAYS = 30

/** Why a document is declined or removed, said in the proposer's language (`library.reason.*` in the messages). */
export const documentReasons = [
  'off-topic',
  'personal-data',
  'third-person',
  'rights',
  'duplicate',
  'unreadable',
] as const
export type DocumentReason = (typeof documentReasons)[number]

export type DocumentState = 'waiting' | 'listed' | 'declined' | 'removed'

export interface Standing {
  acceptedAt: string | null
  declinedAt: string | null
  removedAt: string | null
}

export function documentState({ acceptedAt, declinedAt, removedAt }: Standing): DocumentState {
  if (removedAt) return 'removed'
  if (declinedAt) return 'declined'
  return acceptedAt ? 'listed' : 'waiting'
}

/** What is in the library is for everybody; what waits or was declined, for its proposer and the desk; what is removed for nobody. */
export function mayOpen(document: Standing, reader: 'anybody' | 'proposer' | 'desk'): boolean {
  const state = documentState(document)
  if (state === 'removed') return false
  return state === 'listed' || reader !== 'anybody'
}

/** What the name of a file says that it is: by its ending, or nothing where it has none of ours. */
export function kindNamed(fileName: string): DocumentKind | 'none' | 'other' {
  const ending = /\.([^.]{1,12})$/.exec(fileName)?.[1]?.toLowerCase()
  if (ending === undefined) return 'none'
  const known = ending === 'jpeg' ? 'jpg' : ending
  return documentKinds.find((kind) => kind === known) ?? 'other'
}

/** Where each kind has its end; a file that does not show it within this many bytes of its own end is half a file. */
const ENDING = 2048
const endings: Partial<Record<DocumentKind, string>> = {
  pdf: '%%EOF',
  // The end of a zip archive's directory (APPNOTE 4.3.16).
  docx: 'PK\u0005\u0006',
  odt: 'PK\u0005\u0006',
}

/** Whether the last bytes, one character each, hold the end of what it is; of images the decoder sees to it. */
export function isWhole(kind: DocumentKind, lastBytes: string): boolean {
  const ending = endings[kind]
  return ending === undefined || lastBytes.slice(-ENDING).includes(ending)
}
