import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '@/lib/refusal'
import type { SentFile } from '@/lib/sent-file'
import { cleanFileName } from './file-name'
import { type DocumentKind, documentKinds, isImage, isWhole, kindNamed, MOST_BYTES, MOST_MEGABYTES } from './rules'

/** A picture of more points than any telephone takes would take the memory of everybody. */
const MOST_POINTS = 60_000_000
/** Less than a transaction may be idle, which this is while a picture is written anew. */
const MOST_SECONDS = 8

export interface Examined {
  kind: DocumentKind
  fileName: string
  bytes: Buffer
}

const refuse = (reason: string, facts = {}) => new Refusal('invalid', reason, facts).at({ file: reason })

/** UTF-8 that holds nothing but letters and line ends. */
function isText(bytes: Buffer): boolean {
  try {
    return !/[^\P{Cc}\n\r\t\f]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** What the bytes are, whatever the name says; archives are looked into, so that a renamed one is not taken for a text. */
async function kindOf(bytes: Buffer): Promise<DocumentKind | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return documentKinds.find((kind) => kind === found.ext)
  return isText(bytes) ? 'txt' : undefined
}

/**
 * The picture alone, turned as it was taken: where, when and with what it was taken is left behind, since a place can
 * give somebody away. Loaded only when there is a picture.
 */
async function withoutTraces(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const options = { animated: true, failOn: 'error' as const, limitInputPixels: MOST_POINTS }
  try {
    return await sharp(bytes, options).autoOrient().timeout({ seconds: MOST_SECONDS }).toBuffer()
  } catch (error) {
    throw refuse(/pixel limit|timeout/i.test(String(error)) ? 'library.file-picture' : 'library.file-half')
  }
}

/** @throws Refusal where there is nothing, too much, half of it, something else than we keep, or than its name says. */
export async function examine({ name, bytes, leftOut }: SentFile): Promise<Examined> {
  if (leftOut === 'too-many') throw new Refusal('too-many', 'library.too-many-at-once')
  if (leftOut === 'too-large') throw refuse('library.file-too-large', { most: MOST_MEGABYTES })
  if (bytes.length === 0) throw refuse('library.file-empty')
  const kind = await kindOf(bytes)
  if (!kind) throw refuse('library.file-kind')
  const named = kindNamed(name)
  if (named !== kind && named !== 'none') throw refuse('library.file-other')
  if (!isWhole(kind, bytes.subarray(-4096).toString('latin1'))) throw refuse('library.file-half')
  const kept = isImage(kind) ? await withoutTraces(bytes) : bytes
  if (kept.length > MOST_BYTES) throw refuse('library.file-too-large', { most: MOST_MEGABYTES })
  return { kind, fileName: cleanFileName(name, kind), bytes: kept }
}
