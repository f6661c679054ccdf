import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { latest } from '@/db/latest'
import { takes } from '../front/codings'
import { nameOf } from './asked'
import { fill } from './pressed'
import { type Page, take } from './taking'

interface Kept {
  /** What the database said before the page was made; the page is given while it says the same. */
  mark: string
  page: Page
}

interface Making {
  mark: string
  page: Promise<Page | undefined>
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

const nonceIn = ({ headers }: IncomingMessage): string | undefined =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]

async function give(page: Page, nonce: string, { request, response }: Exchange): Promise<void> {
  const theirs = (text: string) => text.replaceAll(page.nonce, nonce)
  // Next names the styles before the page, with the nonce.
  for (const [name, value] of page.headers)
    response.setHeader(name, typeof value === 'string' ? theirs(value) : value.map(theirs))
  const pressed = takes(request, 'br') ? await page.pressed() : undefined
  if (!pressed) return void response.end(theirs(page.html))
  const body = fill(pressed, nonce)
  response.setHeader('content-encoding', 'br')
  response.setHeader('content-length', body.length)
  response.appendHeader('vary', 'accept-encoding')
  response.end(body)
}

/** Answers from what is kept, or has the answer made and keeps it. */
export type Remembering = (exchange: Exchange, make: () => Promise<void>) => Promise<void>

/**
 * The pages that are the same for whoever is not signed in, kept as long as the database says the same mark
 * (docs/decisions/0018). The mark is asked for at every request, after it came: nothing is ever purged, and several
 * processes need not know of each other. Who asks for a page that is being made waits for it.
 */
export function rememberPages(readMark: () => Promise<string>, bytes: number): Remembering {
  const kept = new LRUCache<string, Kept>({ maxSize: bytes, sizeCalculation: ({ page }) => Math.ceil(page.bytes) })
  const making = new Map<string, Making>()
  const markNow = latest(readMark)

  function begin(name: string, made: Making): void {
    making.set(name, made)
    made.page.then((page) => {
      if (making.get(name) === made) making.delete(name)
      if (page) kept.set(name, { mark: made.mark, page })
    })
  }

  return async (exchange, make) => {
    const name = nameOf(exchange.request)
    const nonce = nonceIn(exchange.request)
    const mark = name && nonce && (await markNow().catch(() => undefined))
    if (!name || !nonce || !mark) return make()
    const known = [kept.get(name), making.get(name)].find((one) => one?.mark === mark)
    if (!known) begin(name, { mark, page: take(exchange.response, nonce) })
    const page = await known?.page
    return page ? give(page, nonce, exchange) : make()
  }
}
