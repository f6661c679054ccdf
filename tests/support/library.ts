import { randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import type { DiwanEvent } from '@/lib/events'
import { addDocument } from '@/lib/library/add-document'
import { readDocument } from '@/lib/library/read-document'
import { readLibrary } from '@/lib/library/read-library'
import { SentFile } from '@/lib/sent-file'
import { withKey } from './desk'
import type { Player, Stage } from './stage'

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n')

/** A zip archive with these entries, stored as they are (APPNOTE 4.3). */
export function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const sizes = Buffer.alloc(26)
    sizes.writeUInt16LE(20, 0)
    sizes.writeUInt32LE(crc32(data), 10)
    sizes.writeUInt32LE(data.length, 14)
    sizes.writeUInt32LE(data.length, 18)
    sizes.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), sizes, path, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), sizes, rest, path]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const docx = zip({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
  'word/document.xml': '<w:document/>',
})
export const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document/>' })

const square = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#1F4E8C' } })

/** A photograph that says where it was taken, and lies on its side. */
export const photo = (): Promise<Buffer> =>
  square()
    .withExif({ IFD0: { Copyright: 'Amina' }, IFD3: { GPSLatitude: '33/1 34/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const picture = (format: 'png' | 'webp' | 'gif'): Promise<Buffer> => square().toFormat(format).toBuffer()

export const sentFile = (name = 'guide.pdf', bytes: Buffer = pdf) => new SentFile(name, bytes)

/** A document somebody sends, under a new key. */
export const documentIn = ({ conference }: Pick<Stage, 'conference'>, more: object = {}) => ({
  key: randomUUID(),
  conferenceId: conference.id,
  'title-fr': 'Guide du retour',
  language: 'fr',
  file: sentFile(),
  ...more,
})

/** What somebody proposes, which waits. */
export const proposed = async (at: Stage, by: Player = at.amina, more: object = {}): Promise<string> =>
  (await by.does(addDocument, documentIn(at, more))).documentId

export const libraryOf = ({ conference }: Stage, reader: Player, asked: object = {}) =>
  reader.does(readLibrary, { slug: conference.slug, ...asked })

/** The bytes of a document as somebody is given them. */
export async function openedBy(reader: Player, documentId: string) {
  const { pieces, ...document } = await reader.does(readDocument, { documentId })
  const bytes: Uint8Array[] = []
  for await (const piece of await pieces()) bytes.push(piece)
  return { ...document, bytes: Buffer.concat(bytes) }
}

/** With a reason, as a moderator gives one. */
export const because = (documentId: string, more: object = {}) => withKey({ documentId, reason: 'rights', ...more })

/** The bytes of a document that lie in the database. */
export async function piecesOf(documentId: string) {
  const { db } = await import('@/db/client')
  const { documentPiece } = await import('@/db/schema')
  return db.select().from(documentPiece).where(eq(documentPiece.documentId, documentId))
}

/** The streams that heard of something of this kind. */
export async function heard(type: DiwanEvent['type'], { conference }: Stage) {
  const { db } = await import('@/db/client')
  const { event } = await import('@/db/schema')
  const events = await db.select().from(event).where(eq(event.type, type))
  return events.flatMap(({ stream, facts }) =>
    (facts as { conferenceId: string }).conferenceId === conference.id ? [stream.split(':')[0]] : [],
  )
}

/** Ten megabytes, none like the other. */
export const large = Buffer.concat([
  Buffer.from('%PDF-1.4\n'),
  Buffer.alloc(9_900_000, 'a line of this\n'),
  Buffer.from('%%EOF'),
])
