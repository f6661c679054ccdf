import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { hurry } from '@/lib/doors/front/bodies'
import type { Pages } from '@/lib/doors/front/front'
import { echo, standFront } from '../support/front'

const kilobytes = (n: number) => 'x'.repeat(n * 1024)
function* endless(): Generator<Buffer> {
  const piece = Buffer.alloc(64 * 1024, 'x')
  for (let sent = 0; sent < 300 * 1024 * 1024; sent += piece.length) yield piece
}

describe('bodies', () => {
  test('of up to 128 kB pass, announced or in chunks, and arrive whole', async () => {
    const { ask } = await standFront()
    const announced = await ask('/do/x', { method: 'POST', headers: { 'content-length': 128 * 1024 } }, kilobytes(128))
    const chunked = await ask('/do/x', { method: 'POST' }, kilobytes(128))
    expect([announced, chunked].map(({ status, body }) => [status, JSON.parse(body).length])).toEqual([
      [200, 131072],
      [200, 131072],
    ])
    expect(JSON.parse(chunked.body).headers).toMatchObject({ 'content-length': '131072' })
  })

  test('announced as larger are refused before a byte of them is read', async () => {
    const pages = vi.fn(echo)
    const { ask } = await standFront(pages)
    const answer = await ask('/do/x', { method: 'POST', headers: { 'content-length': 300 * 1024 * 1024 } }, 'x')
    expect(answer.status).toBe(413)
    expect(pages).not.toHaveBeenCalled()
  })

  test('without end are counted, refused and hung up on, and take no memory', async () => {
    const pages = vi.fn(echo)
    const { ask } = await standFront(pages)
    const before = process.memoryUsage().rss
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/do/x', { method: 'POST' }, endless())))
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413, 413])
    expect(answers[0]?.headers.connection).toBe('close')
    expect(pages).not.toHaveBeenCalled()
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
  })

  test('broken off in the middle harm nobody', async () => {
    const { ask, port } = await standFront()
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST /do/x HTTP/1.1\r\nHost: localhost:${port}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel`)
    await once(socket, 'connect')
    socket.resetAndDestroy()
    expect((await ask('/')).status).toBe(200)
  })
})

describe('a body that does not come to its end', () => {
  test('is hung up on when its time is over', async () => {
    const server = createServer((request, response) => hurry(request, response, 20)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('POST /do/x HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhel')
    await once(socket, 'close')
    server.close()
  })
})

const MEGA = 1024 * 1024

describe('a body with a file', () => {
  const drained: Pages = async (request, response) => {
    let length = 0
    for await (const piece of request) length += piece.length
    response.end(String(length))
  }
  const form = (length: number, cookie?: string) => ({
    method: 'POST',
    headers: {
      'content-length': length,
      'content-type': 'multipart/form-data; boundary=x',
      ...(cookie ? { cookie } : {}),
    },
  })
  function* bytes(length: number) {
    for (let sent = 0; sent < length; sent += MEGA) yield Buffer.alloc(Math.min(MEGA, length - sent))
  }

  test('is let through from somebody known to the one act that takes one, and from nobody unknown', async () => {
    const pages = vi.fn(drained)
    const { ask } = await standFront(pages)
    const known = await ask('/do/add-document', form(11 * MEGA, 'somebody'), bytes(11 * MEGA))
    expect([known.status, known.body]).toEqual([200, String(11 * MEGA)])
    expect((await ask('/do/add-document', form(11 * MEGA), 'x')).status).toBe(401)
    expect((await ask('/do/add-document', form(11 * MEGA, 'other'), 'x')).body).toMatch(/تسجيل|سجّلوا/)
    for (const path of ['/do/submit-contribution', '/do/add-documents', '/do/add-document/x', '/fr'])
      expect((await ask(path, form(11 * MEGA, 'somebody'), 'x')).status, path).toBe(413)
    expect((await ask('/do/add-document', form(65 * MEGA, 'somebody'), 'x')).status).toBe(413)
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain', '']) {
      const { method, headers } = form(11 * MEGA, 'somebody')
      const asked = { method, headers: { ...headers, 'content-type': type } }
      expect((await ask('/do/add-document', asked, 'x')).status, type).toBe(413)
    }
    expect(pages).toHaveBeenCalledOnce()
  })
})
