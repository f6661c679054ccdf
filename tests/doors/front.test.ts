import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, test, vi } from 'vitest'
import type { Pages } from '@/lib/doors/front/front'
import { answersWithin, watchDatabase } from '@/lib/doors/front/health'
import { dispatchUpgrades } from '@/lib/doors/front/upgrades'
import { echo, standFront } from '../support/front'

describe('hosts', () => {
  test.each(['evil.test', 'localhost', 'localhost:1', 'localhost:80@evil.test', ' ', 'a b'])(
    '%j is not ours: 421',
    async (host) => {
      const pages = vi.fn(echo)
      const { ask } = await standFront(pages)
      expect((await ask('/', { headers: { host } })).status).toBe(421)
      expect(pages).not.toHaveBeenCalled()
    },
  )

  test('forged forwarding reaches nobody: what is known is put in its place', async () => {
    const { ask, house } = await standFront()
    const forged = {
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-for': '10.0.0.1, 203.0.113.9',
      forwarded: 'host=evil.test',
      'x-real-ip': '10.0.0.1',
      'x-middleware-subrequest': 'proxy',
      'content-security-policy': "script-src 'nonce-mine'",
    }
    const { headers } = JSON.parse((await ask('/', { headers: forged })).body)
    expect(JSON.stringify(headers)).not.toMatch(/evil|gopher|10\.0\.0\.1|subrequest|nonce-mine/)
    expect(headers).toMatchObject({
      'x-forwarded-host': new URL(house.origin).host,
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '203.0.113.9',
    })
  })

  test('another name of this machine leads to the one address, but not in production', async () => {
    const { ask, port, house } = await standFront(echo, { production: false })
    const other = { headers: { host: `127.0.0.1:${port}` } }
    const answer = await ask('/fr//evil.test?x=1', other)
    expect([answer.status, answer.headers.location]).toEqual([307, `${house.origin}/fr//evil.test?x=1`])
    expect((await ask('/do/x', { ...other, method: 'POST' })).status).toBe(421)
    house.production = true
    expect((await ask('/', other)).status).toBe(421)
  })

  test('a request meant for a proxy is refused, and so is the image optimiser', async () => {
    const { ask } = await standFront()
    expect((await ask('http://evil.test/')).status).toBe(400)
    expect((await ask('/_next/image?url=%2Fa.png&w=64&q=75')).status).toBe(404)
    expect((await ask('/socket.io/?EIO=4&transport=polling')).status).toBe(404)
  })
})

describe('headers', () => {
  test('are on every answer, and the pages are told the same nonce', async () => {
    const { ask } = await standFront()
    const { headers, body } = await ask('/fr')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(JSON.parse(body).headers['content-security-policy']).toBe(policy)
    expect(String((await ask('/fr')).headers['content-security-policy'])).not.toBe(policy)
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('hide where one comes from on the pages of signing in, and keep to https where there is https', async () => {
    const { ask } = await standFront(echo, { origin: 'https://diwan.example' })
    const { headers } = await ask('/ar/sign-in?x=1')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['strict-transport-security']).toBe('max-age=63072000')
    expect(headers['content-security-policy']).toContain('wss://diwan.example')
  })

  test('let nobody keep a page, whatever it says itself, and everybody the built files', async () => {
    const saying =
      (value: string): Pages =>
      async (_, response) =>
        void response.setHeader('cache-control', value).end()
    const page = await standFront(saying('s-maxage=31536000'))
    expect((await page.ask('/fr')).headers['cache-control']).toBe('private, no-store')
    const file = await standFront(saying('public, max-age=31536000, immutable'))
    expect((await file.ask('/_next/static/a.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const stricter = await standFront(saying('private, no-cache, no-store'))
    expect((await stricter.ask('/fr')).headers['cache-control']).toBe('private, no-cache, no-store')
  })
})

describe('health', () => {
  test('is told to machines that know us by number', async () => {
    const { ask, house } = await standFront()
    const byNumber = { headers: { host: '10.1.2.3' } }
    expect((await ask('/healthz', byNumber)).status).toBe(200)
    expect((await ask('/readyz', byNumber)).status).toBe(200)
    house.databaseAnswers = async () => false
    expect((await ask('/readyz')).status).toBe(503)
    house.databaseAnswers = async () => true
    house.health.draining = true
    expect((await ask('/readyz')).status).toBe(503)
    expect((await ask('/healthz')).status).toBe(200)
  })

  test('is not waited for longer than said', async () => {
    expect(await answersWithin(10, () => new Promise(() => {}))).toBe(false)
    expect(await answersWithin(10, () => Promise.reject(new Error('gone')))).toBe(false)
  })

  test('with the database gone, people are told at once when to come again, until it is back', async () => {
    const { ask, house } = await standFront()
    let there = false
    const watch = watchDatabase(house.health, async () => there)
    await vi.waitFor(() => expect(house.health.databaseGone).toBe(true), { interval: 5 })
    const answer = await ask('/fr', { headers: { accept: 'text/html' } })
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5', refresh: '5' } })
    const asScripts = { method: 'POST', headers: { accept: 'application/json' } }
    expect(await ask('/do/x', asScripts, 'x')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect((await ask('/do/x', asScripts, 'x')).headers.refresh).toBeUndefined()
    // A plain form goes on to the door, which gives back what was typed.
    expect((await ask('/do/x', { method: 'POST' }, 'x')).status).toBe(200)
    there = true
    await vi.waitFor(async () => expect((await ask('/fr')).status).toBe(200), { interval: 20, timeout: 5000 })
    watch.stop()
  })

  test('a page that throws is answered, and says nothing of why', async () => {
    const { ask } = await standFront(async () => {
      throw new Error('the secret is 42')
    })
    const { status, body } = await ask('/fr')
    expect([status, body]).toEqual([500, 'Something went wrong.\n'])
  })
})

describe('upgrades', () => {
  /** The first line a socket is answered with, or who took it. */
  async function upgrade(path: string, host = 'localhost') {
    const standing = await standFront()
    const takers = { sockets: createServer(), next: createServer() }
    for (const [name, taker] of Object.entries(takers)) taker.on('upgrade', (_, socket) => socket.end(`${name}\r\n`))
    standing.server.on('upgrade', dispatchUpgrades(standing.house, takers))
    const socket = connect(standing.port, '127.0.0.1')
    const named = host === 'localhost' ? `localhost:${standing.port}` : host
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${named}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
    return (await text(socket)).split('\r\n')[0]
  }

  test.each([
    ['/socket.io/?EIO=4&transport=websocket', 'sockets'],
    ['/_next/hmr?id=1', 'next'],
    ['/fr/conferences', 'HTTP/1.1 404 Not Found'],
    ['/socket.io/../_next/hmr', 'HTTP/1.1 404 Not Found'],
  ])('%s goes to: %s', async (path, taker) => {
    expect(await upgrade(path)).toBe(taker)
  })

  test('from a foreign host are refused', async () => {
    expect(await upgrade('/socket.io/', 'evil.test')).toBe('HTTP/1.1 421 Misdirected Request')
  })
})

describe('the worker that keeps pages for reading offline', () => {
  test('is a script at the root that nobody keeps, with the policy of a page', async () => {
    const pages = vi.fn(echo)
    const { ask } = await standFront(pages, { worker: 'self.a = 1' })
    const answer = await ask('/sw.js')
    expect([answer.status, answer.body]).toEqual([200, 'self.a = 1'])
    expect(answer.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("worker-src 'self'"),
    })
    expect((await ask('/sw.js', { method: 'HEAD' })).body).toBe('')
    expect(pages).not.toHaveBeenCalled()
  })

  test('is not there in development, nor for a form', async () => {
    const pages = vi.fn(echo)
    const { ask } = await standFront(pages)
    await ask('/sw.js')
    const { ask: askWithWorker } = await standFront(pages, { worker: 'self.a = 1' })
    await askWithWorker('/sw.js', { method: 'POST' }, '')
    expect(pages).toHaveBeenCalledTimes(2)
  })
})
