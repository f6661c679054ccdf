import type { ServerResponse } from 'node:http'
import { type Pressed, pressWithHole } from './pressed'

/** A page as it was made for one reader, and what each reader after them is given instead of that reader's nonce. */
export interface Page {
  headers: [string, string | string[]][]
  html: string
  nonce: string
  bytes: number
  /** Made when a second reader asks for it: most pages are read once before they change. */
  pressed(): Promise<Pressed | undefined>
}

type Write = (this: unknown, ...given: unknown[]) => unknown

const isOurs = (name: string, value: unknown): boolean =>
  name !== 'set-cookie' || [value].flat().every((cookie) => String(cookie).startsWith('NEXT_LOCALE='))

/** What the page itself has said beside what stands on every answer; undefined where it is for one reader only. */
function headersBeside(before: Set<string>, response: ServerResponse): Page['headers'] | undefined {
  const said = Object.entries(response.getHeaders()).filter(([name]) => !before.has(name))
  if (!said.every(([name, value]) => isOurs(name, value))) return undefined
  return said.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)])
}

/**
 * Listens to what is written, and lets it pass. Resolves with its last byte, however slowly its reader takes it: to the
 * page, if it is a whole one that anybody may be given.
 */
export function take(response: ServerResponse, nonce: string): Promise<Page | undefined> {
  const before = new Set(response.getHeaderNames())
  const chunks: Buffer[] = []
  let headers: Page['headers'] | undefined
  const { writeHead, write, end } = response as unknown as Record<'writeHead' | 'write' | 'end', Write>
  const hear = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as never))
  }
  return new Promise((resolve) => {
    const over = () => {
      const whole = headers && response.statusCode === 200 && !response.destroyed
      resolve(whole ? pageOf(headers ?? [], Buffer.concat(chunks).toString(), nonce) : undefined)
    }
    const listening: Record<string, Write> = {
      writeHead(...given) {
        headers ??= headersBeside(before, response)
        return writeHead.apply(response, given)
      },
      write(chunk, ...rest) {
        hear(chunk)
        write.call(response, chunk, ...rest)
        // Whoever makes the page is never told to wait for its reader, or all would who ask for the same.
        return true
      },
      end(chunk, ...rest) {
        hear(chunk)
        const ended = end.call(response, chunk, ...rest)
        over()
        return ended
      },
    }
    Object.assign(response, listening)
    response.once('close', () => resolve(undefined))
  })
}

function pageOf(headers: Page['headers'], html: string, nonce: string): Page | undefined {
  const type = headers.find(([name]) => name === 'content-type')?.[1]
  // One that its reader hung up on, or that broke half-way, has no end.
  if (!String(type).startsWith('text/html') || !html.endsWith('</html>') || !html.includes(nonce)) return undefined
  let pressed: Promise<Pressed | undefined> | undefined
  return {
    headers: headers.filter(([name]) => name !== 'content-length'),
    html,
    nonce,
    // As UTF-16, and its compressed form.
    bytes: html.length * 2.5,
    pressed: () => {
      pressed ??= pressWithHole(html, nonce)
      return pressed
    },
  }
}
