import type { IncomingMessage } from 'node:http'
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'
import type { Served } from './served'

export interface GivenPage {
  status: number
  headers: IncomingMessage['headers']
  nonce: string
  body: string
  /** With the nonce left out. */
  html: string
  /** As one reads it, line by line, without scripts, marks between texts and what a page says of the moment it was made. */
  said: string[]
}

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|\+00:00)/g

/** The page as a browser without a login gets it, compressed as browsers ask for it. */
export function askForPage(
  { port, origin }: Served,
  path: string,
  headers: Record<string, string> = {},
): Promise<GivenPage> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false })
    for (const [name, value] of Object.entries({ host: new URL(origin).host, 'accept-encoding': 'br', ...headers }))
      sent.setHeader(name, value)
    sent.once('response', async (answer: IncomingMessage) => {
      const body = brotliDecompressSync(await buffer(answer)).toString()
      const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? ''
      const html = body.replaceAll(nonce, '')
      const said = html
        .replace(/<script[^>]*>.*?<\/script>/gs, '')
        .replace(instants, '')
        .replace(/<p class="copy-line">.*?<\/p>/, '')
        .replaceAll('<!-- -->', '')
        .replaceAll('><', '>\n<')
        .split('\n')
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, nonce, body, html, said })
    })
    sent.once('error', reject)
    sent.end()
  })
}
