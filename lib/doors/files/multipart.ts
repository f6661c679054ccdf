import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { MOST_BYTES } from '@/lib/library/rules'
import { SentFile } from '@/lib/sent-file'
import { bodyLimit } from '../front/bodies'

const limits = { fileSize: MOST_BYTES, files: 1, fields: 60, fieldSize: 64 * 1024, parts: 70 }

/** Files held by this process at once; of one more only the words that came with it are read, and it is not kept. */
const MOST_AT_ONCE = 4

/** The requests whose file is held, until they are answered: what is made of a file takes longer than anything else. */
const holding = new Set<Request>()

function hold(request: Request): boolean {
  if (holding.size >= MOST_AT_ONCE) return false
  holding.add(request)
  return true
}

/** Its file is not needed any more. Whoever has read a form with a file sees to it that this is called. */
export const letGo = (request: Request): void => void holding.delete(request)

/** More than anybody may send: only from somebody who is signed in. */
const isLarge = ({ headers }: Request): boolean => Number(headers.get('content-length') ?? 0) > bodyLimit

type Sent = [name: string, value: string | SentFile]

const nothing = Buffer.alloc(0)

interface Coming {
  name: string
  file: Readable & { truncated?: boolean }
}

/**
 * Counted while it comes: of fifty megabytes no more than ten are ever held. A small one takes its place when it is
 * there, or anybody at all could keep every place by sending slowly.
 */
async function taken(request: Request, { name, file }: Coming): Promise<SentFile> {
  const large = isLarge(request)
  if (large && !hold(request)) {
    file.resume()
    return new SentFile(name, nothing, 'too-many')
  }
  const pieces: Buffer[] = []
  for await (const piece of file) pieces.push(piece as Buffer)
  if (file.truncated) return new SentFile(name, nothing, 'too-large')
  if (!large && !hold(request)) return new SentFile(name, nothing, 'too-many')
  return new SentFile(name, Buffer.concat(pieces))
}

/**
 * What a form with a file sent, read as it arrives (RFC 7578). The file is held once, until `letGo`; a field whose file
 * was left out is no field. @throws where it ends before its end.
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
    const kept = taken(request, { name: fileName ?? '', file }).then((whole): Sent => [name, whole])
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
