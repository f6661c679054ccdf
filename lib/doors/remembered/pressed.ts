import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { brotliDecompress, constants, createBrotliCompress } from 'node:zlib'
import { brotli } from '../front/compress'

/** A compressed page with a hole in it for the nonce. */
export interface Pressed {
  before: Buffer
  after: Buffer
}

const unpress = promisify(brotliDecompress)

/** As `randomBytes(16).toString('base64')` is written: the last two decide how what follows is read (RFC 7932, section 7.1). */
const LENGTH = 24
const END = '=='

/** Bytes that can stand in no text, so that nothing but the other holes is like the hole. */
const filling = () => Buffer.concat([randomBytes(LENGTH - END.length), Buffer.from(END)])

/** Compresses the parts in one stream, each beginning at a whole byte. */
async function press(parts: Buffer[]): Promise<Buffer> {
  const stream = createBrotliCompress(brotli)
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (const part of parts.slice(0, -1)) {
    stream.write(part)
    await new Promise<void>((resolve) => stream.flush(constants.BROTLI_OPERATION_FLUSH, resolve))
  }
  stream.end(parts.at(-1))
  await once(stream, 'end')
  return Buffer.concat(chunks)
}

/**
 * Compresses a page once for all its readers, though each is given another nonce. Random bytes cannot be compressed, so
 * they stand as they are where the nonce stands first, and everywhere else as a reference to there. That this came true
 * is tried with another filling; undefined where it did not, and the page is compressed for each reader as any other.
 */
export async function pressWithHole(html: string, nonce: string): Promise<Pressed | undefined> {
  const [first = '', ...rest] = html.split(nonce)
  if (rest.length === 0 || nonce.length !== LENGTH || !nonce.endsWith(END)) return undefined
  const hole = filling()
  const following = rest.map((part) => Buffer.from(part)).flatMap((part, at) => (at > 0 ? [hole, part] : [part]))
  const whole = await press([Buffer.from(first), hole, Buffer.concat(following)])
  const at = whole.indexOf(hole)
  if (at < 0) return undefined
  const pressed = { before: whole.subarray(0, at), after: whole.subarray(at + LENGTH) }
  const other = randomBytes(16).toString('base64')
  const tried = await unpress(fill(pressed, other)).catch(() => undefined)
  return tried?.toString() === [first, ...rest].join(other) ? pressed : undefined
}

/** The page as one reader gets it. */
export const fill = ({ before, after }: Pressed, nonce: string): Buffer =>
  Buffer.concat([before, Buffer.from(nonce), after])
