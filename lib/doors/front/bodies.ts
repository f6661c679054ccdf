import { IncomingMessage, type ServerResponse } from 'node:http'

/** More than the longest contribution with all its marks, and little enough to be held for many at once. */
export const bodyLimit = 128 * 1024

/**
 * Of a form with a file, from somebody who is signed in. More than a file may have (`MOST_BYTES`): the door counts while it
 * reads, keeps nothing beyond, and so can say which file is too large and give back the words that came with it.
 */
export const uploadLimit = 64 * 1024 * 1024

const announced = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0)

/** The length the client announced; Node's parser sees to it that no more comes. */
export const announcesTooMuch = (request: IncomingMessage, limit = bodyLimit): boolean => announced(request) > limit

const takeFiles = ['/do/add-document', '/do/check-invitations']

/**
 * The acts that take a file, and of which more is read than of all others: in the one form in which a file can come,
 * since JSON of this size would be held as a whole, and be many times as large once it is understood.
 */
export const isUpload = (request: IncomingMessage): boolean =>
  request.method === 'POST' &&
  takeFiles.includes(request.url?.split('?', 1)[0] ?? '') &&
  request.headers['content-type']?.startsWith('multipart/form-data') === true &&
  announcesTooMuch(request)

/** A mail that a service hands over: larger than a form, and signed as a whole, which is seen only when it is read. */
export const isMail = (request: IncomingMessage): boolean =>
  request.method === 'POST' &&
  request.url === '/api/inbound' &&
  /^[0-9a-f]{64}$/.test(String(request.headers['x-diwan-signature']))

/** Hangs up on a body that does not come to its end in time; a file may take as long as the server lets a request. */
export function hurry(request: IncomingMessage, response: ServerResponse, milliseconds: number): void {
  const timer = setTimeout(() => request.complete || request.destroy(), milliseconds)
  response.once('close', () => clearTimeout(timer))
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
