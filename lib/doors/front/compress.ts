import type { IncomingMessage, ServerResponse } from 'node:http'
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from 'node:zlib'
import { takes } from './codings'

const worthIt = /^(text\/|application\/(json|javascript)|image\/svg)/

/** A page of twenty contributions weighs a third less than with gzip, for as long; one quality less saves a tenth of that time. */
export const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

type Press = BrotliCompress | Gzip
type Write = (chunk: unknown, ...rest: unknown[]) => boolean
type End = (...given: unknown[]) => ServerResponse

function pressFor(request: IncomingMessage): { coding: string; make: () => Press } | undefined {
  if (request.method === 'HEAD') return undefined
  if (takes(request, 'br')) return { coding: 'br', make: () => createBrotliCompress(brotli) }
  if (takes(request, 'gzip')) return { coding: 'gzip', make: () => createGzip() }
  return undefined
}

function isWorthIt(response: ServerResponse, status: number): boolean {
  if (status === 204 || status === 304 || response.hasHeader('content-encoding')) return false
  return worthIt.test(String(response.getHeader('content-type') ?? ''))
}

/** What was written goes through the press and on, no faster than the network takes it. */
function lead(press: Press, response: ServerResponse, write: Write): void {
  press.on('data', (chunk) => {
    if (write(chunk)) return
    press.pause()
    response.once('drain', () => press.resume())
  })
  press.on('drain', () => response.emit('drain'))
  // Written to after the reader has hung up.
  press.on('error', () => response.destroy())
  response.once('close', () => press.destroy())
}

/** Headers given with the status, as Node allows, are looked at like all others. */
function settle(response: ServerResponse, given: unknown[]): void {
  for (const headers of given) {
    if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) continue
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
  }
}

/**
 * Compresses what pages and doors answer, as it is written (RFC 9110, section 8.4). Next's own compression knows gzip
 * alone, whose window is too short for a page that carries its data beside its text.
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const found = pressFor(request)
  if (!found) return
  let press: Press | undefined
  const writeHead = response.writeHead.bind(response) as (status: number) => ServerResponse
  const write = response.write.bind(response) as Write
  const end = response.end.bind(response) as End
  const begin = () => void (response.headersSent || response.writeHead(response.statusCode))

  response.writeHead = ((status: number, ...given: unknown[]) => {
    settle(response, given)
    if (isWorthIt(response, status)) {
      press = found.make()
      lead(press, response, write)
      response.removeHeader('content-length')
      response.setHeader('content-encoding', found.coding)
      response.appendHeader('vary', 'accept-encoding')
    }
    return writeHead(status)
  }) as typeof response.writeHead
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    begin()
    return press ? (press.write as Write).call(press, chunk, ...rest) : write(chunk, ...rest)
  }) as typeof response.write
  response.end = ((...given: unknown[]) => {
    begin()
    if (!press) return end(...given)
    const [chunk] = given
    const done = given.find((one): one is () => void => typeof one === 'function')
    press.once('end', () => end(done))
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) press.write(chunk)
    press.end()
    return response
  }) as typeof response.end
  // Next asks for it after each part of a page, so that a reader has the first part while the rest is made.
  Object.assign(response, { flush: () => press?.flush() })
}
