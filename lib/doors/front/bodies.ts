import { IncomingMessage } from 'node:http'

/** More than the longest contribution with all its marks, and little enough to be held for many at once. */
export const bodyLimit = 128 * 1024

/** The length the client announced; Node's parser sees to it that no more comes. */
export function announcesTooMuch(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > bodyLimit
}

/** A body that comes in pieces of unannounced number (RFC 9112 section 7.1). */
export const comesInChunks = (request: IncomingMessage): boolean => request.headers['transfer-encoding'] !== undefined

async function readWhole(request: IncomingMessage): Promise<Buffer | 'too-large'> {
  const pieces: Buffer[] = []
  let length = 0
  // Not destroyed on return: the answer still has to go out over the same connection.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    length += piece.length
    if (length > bodyLimit) return 'too-large'
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/**
 * Counts an unannounced body by taking it in whole, and gives the request again with a length, so that what stands
 * behind never meets a body without end.
 */
export async function measured(request: IncomingMessage): Promise<IncomingMessage | 'too-large'> {
  const body = await readWhole(request)
  if (body === 'too-large') return body
  const again = new IncomingMessage(request.socket)
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders, complete: true })
  const { 'transfer-encoding': _, ...headers } = request.headers
  again.headers = { ...headers, 'content-length': String(body.length) }
  again.push(body)
  again.push(null)
  return again
}
