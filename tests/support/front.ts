import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { front, type House, type Pages } from '@/lib/doors/front/front'

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: string
}

/** Pages that say what they were asked. */
export const echo: Pages = async (request, response) => {
  const body = request.method === 'POST' ? await text(request) : ''
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ headers: request.headers, url: request.url, length: body.length }))
}

/** The front before pages of the test's own, on a port of its own, until the test is over. */
export async function standFront(pages: Pages = echo, wishes: Partial<House> = {}) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const house: House = {
    origin: `http://localhost:${port}`,
    development: false,
    production: true,
    health: { draining: false, databaseGone: false },
    databaseAnswers: async () => true,
    isSomebody: async (cookie) => cookie === 'somebody',
    ...wishes,
  }
  server.on('request', front(house, pages))

  /** Sends what is given, as raw as Node lets one, and resolves with the first answer even while still sending. */
  function ask(path: string, options: RequestOptions = {}, body?: string | Iterable<Buffer>): Promise<Answer> {
    const headers = { host: new URL(house.origin).host, ...options.headers }
    const sent = httpRequest({ host: '127.0.0.1', port, path, ...options, headers })
    return new Promise((resolve, reject) => {
      sent.once('response', async (answer) => {
        sent.on('error', () => {})
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) })
        sent.destroy()
      })
      sent.once('error', reject)
      // A pipe, since it stops when the other side no longer listens.
      Readable.from(typeof body === 'string' ? [body] : (body ?? [])).pipe(sent)
    })
  }
  onTestFinished(() => void (server.close() && server.closeAllConnections()))
  return { house, port, server, ask }
}
