import { connect as connectTo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, test, vi } from 'vitest'
import { followed, inProduction, pages, server, smtp } from '../support/production'
import { type Answer, formFrom } from '../support/served'

inProduction()

describe('every answer', () => {
  const nonceIn = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''

  test('carries the headers that keep strangers out, and is kept by nobody', async () => {
    for (const path of [...pages(), '/', '/do/nothing', '/api/nothing', '/healthz']) {
      const { headers, status } = await server.ask(path)
      expect({ path, status, ...headers }).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /default-src 'self'; script-src 'self' 'nonce-[^']{20,}' 'strict-dynamic'; .*frame-ancestors 'none'/,
        ),
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': path.includes('sign-in') ? 'same-origin' : 'strict-origin-when-cross-origin',
        'cache-control': expect.stringContaining('no-store'),
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    }
  })

  test('that is a page is for its reader alone, and runs no script but with this answer’s nonce', async () => {
    for (const path of pages()) {
      const [once, again] = [await followed(path), await followed(path)]
      expect([path, once.headers['cache-control']]).toEqual([path, expect.stringMatching(/^private, .*no-store/)])
      expect(nonceIn(once)).not.toBe(nonceIn(again))
      const scripts = once.body.match(/<script\b[^>]*>/g) ?? []
      expect([path, scripts.filter((tag) => !tag.includes(`nonce="${nonceIn(once)}"`))]).toEqual([path, []])
      expect([path, once.body.match(/<[^>]* (on[a-z]+|style)="/g)]).toEqual([path, null])
      expect([
        path,
        once.body.match(/(?:src|href|action)="(?:https?:)?\/\/(?!conference\.example\.org)[^"]*/g),
      ]).toEqual([path, null])
    }
  })

  test('says which pages there are: 200 for these, 404 for what is not there', async () => {
    const statuses = await Promise.all(pages().map(async (path) => [path, (await followed(path)).status]))
    expect(statuses).toEqual(pages().map((path) => [path, path.includes('nowhere') ? 404 : 200]))
  })

  test('of built files may be kept for ever', async () => {
    const { body } = await server.ask('/fr')
    const [, file = ''] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(body) ?? []
    expect((await server.ask(file)).headers['cache-control']).toContain('immutable')
  })
})

describe('the one host', () => {
  test.each([
    'evil.example',
    'conference.example.org.evil.example',
    'conference.example.org:444',
    'localhost',
    '127.0.0.1',
  ])('is not %s: 421', async (host) => {
    for (const path of ['/', '/fr', '/do/request-sign-in', '/_next/static/x.js'])
      expect((await server.ask(path, { headers: { host } })).status).toBe(421)
  })

  test.each([
    ['no host', 'GET /fr HTTP/1.1\r\n\r\n', /^HTTP\/1.1 4/],
    ['two hosts', 'GET /fr HTTP/1.1\r\nHost: evil.example\r\nHost: conference.example.org\r\n\r\n', /^HTTP\/1.1 4/],
    ['a whole URL', 'GET http://evil.example/fr HTTP/1.1\r\nHost: conference.example.org\r\n\r\n', /^HTTP\/1.1 400/],
    ['another scheme', 'GET gopher://x/ HTTP/1.1\r\nHost: conference.example.org\r\n\r\n', /^HTTP\/1.1 400/],
    [
      'a header that goes on',
      'GET /fr HTTP/1.1\r\nHost: conference.example.org\r\nX-A: 1\r\n evil\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
  ])('is not asked for with %s', async (_, request, answer) => {
    const socket = connectTo(server.port, '127.0.0.1')
    socket.end(request.replace(/\r\n\r\n$/, '\r\nConnection: close\r\n\r\n'))
    expect(await text(socket)).toMatch(answer)
  })

  test('stands in every link and mail, whatever a request says it came through', async () => {
    const poison = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '8443',
      'x-host': 'evil.example',
      'x-original-url': '/demo',
      'x-rewrite-url': '/demo',
      'x-forwarded-prefix': '/evil',
      forwarded: 'host=evil.example;proto=http',
    }
    const [options, body] = formFrom(server.origin, { email: 'amina@example.org', back: '/it/sign-in' })
    const answer = await server.ask(
      '/do/request-sign-in',
      { ...options, headers: { ...options.headers, ...poison } },
      body,
    )
    expect([answer.status, answer.headers.location]).toEqual([303, expect.stringMatching(/^\/it\//)])
    await vi.waitFor(() => expect(smtp.copies).toHaveLength(1), { timeout: 15_000 })
    const mail = Buffer.from(smtp.copies[0] ?? '', 'latin1').toString()
    const words = mail.replace(/(?<=\r\n\r\n)[A-Za-z0-9+/=\r\n]{80,}/g, (base64) =>
      Buffer.from(base64, 'base64').toString(),
    )
    expect(words).toContain('https://conference.example.org/it/sign-in/confirm#')
    expect(words).not.toMatch(/evil|8443/)
    for (const path of ['/', '/fr', '/fr/nowhere']) {
      const page = await server.ask(path, { headers: poison })
      expect([page.headers.location ?? '', page.body].join()).not.toContain('evil')
    }
  })
})
