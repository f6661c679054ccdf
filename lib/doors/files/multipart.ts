import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { SentFile } from '@/lib/library/file'
import { MOST_BYTES } from '@/lib/library/rules'

const limits = { fileSize: MOST_BYTES, files: 1, fields: 60, fieldSize: 64 * 1024, parts: 70 }

/** Files held by this process at once; of one more only the words that came with it are read, and it is not kept. */
const MOST_AT_ONCE = 4
let held = 0

type Sent = [name: string, value: string | SentFile]

const nothing = Buffer.alloc(0)

/** Counted while it comes: of fifty megabytes no more than ten are ever held, and those are let go at the end. */
async function taken(name: string, file: Readable & { truncated?: boolean }): Promise<SentFile> {
  if (held >= MOST_AT_ONCE) {
    file.resume()
    return new SentFile(name, nothing, 'too-many')
  }
  held += 1
  try {
    const pieces: Buffer[] = []
    for await (const piece of file) pieces.push(piece as Buffer)
    return file.truncated ? new SentFile(name, nothing, 'too-large') : new SentFile(name, Buffer.concat(pieces))
  } finally {
    held -= 1
  }
}

/**
 * What a form with a file sent, read as it arrives (RFC 7578). The file is held once; a field whose file was left out is
 * no field. @throws where it ends before its end.
 */
export async function multipartOf(request: Request): Promise<Sent[]> {
  const sent: (Sent | Promise<Sent>)[] = []
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits,
    isPartAFile: (_, __, fileName) => fileName !== undefined,
  })
  parser.on('field', (name, value) => sent.push([name, value]))
  parser.on('file', (name, file, fileName) => {
    const kept = taken(fileName ?? '', file).then((whole): Sent => [name, whole])
    // Awaited below; until then a connection that breaks off must not be an unhandled one.
    kept.catch(() => {})
    sent.push(kept)
  })
  if (!request.body) throw new Error('a form without a body')
  const open: Readable[] = []
  parser.on('file', (_, file) => open.push(file))
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
  } catch (error) {
    // The parser leaves them waiting for the rest, and with them the place they hold.
    for (const file of open) file.destroy(error as Error)
    throw error
  }
  const whole = await Promise.all(sent)
  return whole.filter(([, value]) => typeof value === 'string' || value.name !== '' || value.bytes.length > 0)
}
