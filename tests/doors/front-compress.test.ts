import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import type { Pages } from '@/lib/doors/front/front'
import { standFront } from '../support/front'

const page = `<!doctype html>${'<p>Une phrase qui revient, et une autre.</p>'.repeat(400)}`
/** The bytes as they came, with their headers. */
function rawFrom(port: number, path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = httpRequest({
      port,
      host: '127.0.0.1',
      path,
      method,
      headers: { host: `localhost:${port}`, ...headers },
    })
    sent.on('error', reject)
    sent.on('response', async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
    })
    sent.end()
  })
}

const inParts: Pages = async (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  for (let from = 0; from < page.length; from += 1000) {
    response.write(page.slice(from, from + 1000))
    ;(response as unknown as { flush?(): void }).flush?.()
    await nextTurn()
  }
  response.end()
}

/** Goes on only when whoever asked for it is gone. */
const outlasting: Pages = async (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.write(page)
  ;(response as unknown as { flush?(): void }).flush?.()
  await once(response, 'close')
  response.write(page)
  response.end()
}

const atOnce =
  (status: number, headers: Record<string, string | number>, body: string | Buffer | undefined = page): Pages =>
  async (_, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

describe('what a page answers', () => {
  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'gzip;q=0.8, br;q=0', gunzipSync],
  ])('comes in parts as %s to somebody who takes %s, whole', async (coding, accepted, unpack) => {
    const { port } = await standFront(inParts)
    const { headers, body } = await rawFrom(port, '/fr', { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(coding)
    expect(headers.vary).toContain('accept-encoding')
    expect(unpack(body).toString()).toBe(page)
    expect(body.length).toBeLessThan(page.length / 3)
  })

  test.each([undefined, 'identity', 'zstd', 'br;q=0'])('comes as it is to somebody who takes %s', async (accepted) => {
    const { port } = await standFront(atOnce(200, { 'content-type': 'text/html' }))
    const asked: Record<string, string> = accepted ? { 'accept-encoding': accepted } : {}
    const { headers, body } = await rawFrom(port, '/fr', asked)
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, page])
  })

  test('loses the length that was meant for the bare text', async () => {
    const { port } = await standFront(atOnce(200, { 'content-type': 'text/html', 'content-length': page.length }))
    const { headers, body } = await rawFrom(port, '/fr', { 'accept-encoding': 'br' })
    expect(headers['content-length']).toBeUndefined()
    expect(brotliDecompressSync(body).toString()).toBe(page)
  })

  test.each([
    ['a picture', 200, { 'content-type': 'image/png' }],
    ['what is compressed already', 200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }],
  ])('is left alone: %s', async (_, status, headers) => {
    const bytes = randomBytes(500)
    const { port } = await standFront(atOnce(status, headers, bytes))
    expect((await rawFrom(port, '/fr', { 'accept-encoding': 'br' })).body).toEqual(bytes)
  })

  test.each([
    [303, 'GET'],
    [304, 'GET'],
    [204, 'GET'],
    [200, 'HEAD'],
  ])('without a body has none: %i to %s', async (status, method) => {
    const { port } = await standFront(atOnce(status, { 'content-type': 'text/html' }, undefined))
    const answer = await rawFrom(port, '/fr', { 'accept-encoding': 'gzip' }, method)
    expect(answer.status).toBe(status)
    if (status !== 303) expect(answer.body).toHaveLength(0)
  })

  test('to somebody who hangs up in the middle ends nobody else’s', async () => {
    const left = vi.fn()
    const { port } = await standFront(async (request, response) => {
      if (request.url === '/fr') return inParts(request, response)
      await outlasting(request, response)
      left()
    })
    for (let n = 0; n < 5; n += 1) {
      const sent = httpRequest({
        port,
        host: '127.0.0.1',
        headers: { host: `localhost:${port}`, 'accept-encoding': 'br' },
      })
      sent.on('error', () => {})
      sent.on('response', (answer) => answer.once('data', () => sent.destroy()))
      sent.end()
    }
    await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(5))
    expect((await rawFrom(port, '/fr', { 'accept-encoding': 'br' })).status).toBe(200)
  })
})

describe('a built file', () => {
  const script = Buffer.from('console.log("diwan")'.repeat(100))
  const built = new Map([['/_next/static/chunks/a.js', brotliCompressSync(script)]])

  test('comes as it was compressed when it was built, to be kept for good', async () => {
    const { port } = await standFront(atOnce(404, {}, ''), { built })
    const { headers, body } = await rawFrom(port, '/_next/static/chunks/a.js?v=1', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(body)).toEqual(script)
    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=UTF-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    const head = await rawFrom(port, '/_next/static/chunks/a.js', { 'accept-encoding': 'br' }, 'HEAD')
    expect([head.headers['content-length'], head.body.length]).toEqual([String(body.length), 0])
  })

  test('is Next’s to give to somebody who does not take Brotli, as is what was not built', async () => {
    const { port } = await standFront(atOnce(200, { 'content-type': 'application/javascript' }, 'from next'), { built })
    const bare = await rawFrom(port, '/_next/static/chunks/a.js', {})
    const other = await rawFrom(port, '/_next/static/chunks/../a.js', { 'accept-encoding': 'br' })
    expect([bare.body.toString(), brotliDecompressSync(other.body).toString()]).toEqual(['from next', 'from next'])
  })
})
