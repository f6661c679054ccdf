import { connect as connectTo } from 'node:net'
import { text } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { loadScenario } from '@/db/scenario/load'
import { demoPeople } from '@/db/scenario/people'
import { type FreshDatabase, freshDatabase } from '../support/database'
import { type Answer, formFrom, goodSettings, type Served, serve } from '../support/served'
import { type ScriptedSmtp, scriptedSmtp } from '../support/smtp'

let database: FreshDatabase
let smtp: ScriptedSmtp
let server: Served
/** What nobody may see without a role: words that wait at the desk. */
let waiting: string[]
let slug: string

beforeAll(async () => {
  database = await freshDatabase()
  smtp = await scriptedSmtp()
  await loadScenario(database.url)
  ;({ waiting, slug } = await readPlace())
  server = await serve({ ...goodSettings(database.url), SMTP_URL: smtp.url })
  await server.listening
})
afterAll(async () => {
  await server?.stop()
  await smtp?.close()
  await database?.drop()
})

async function readPlace() {
  const { db, sql: connection } = connect(database.url)
  const rows = await db.execute<{ plain: string; slug: string }>(sql`select k.plain, c.slug from contribution k
    join conference c on c.id = k.conference_id where k.published_at is null`)
  await connection.end()
  return { waiting: rows.map(({ plain }) => plain.slice(0, 40)), slug: rows[0]?.slug ?? '' }
}

const conference = () => `/fr/conferences/${slug}`
const pages = () => [
  '/fr',
  '/ar',
  conference(),
  `${conference()}/sessions/3`,
  `${conference()}/threads/1`,
  `${conference()}/c/1`,
  '/it/sign-in',
  '/it/sign-in/confirm',
  '/fr/nowhere',
  '/nowhere/at/all',
]

describe('the doors of the demo are not there', () => {
  const paths = [
    ...['/demo', '/demo/', '/demo?x', '/DEMO', '/fr/demo', '/demo/sign-in', '/demo/clock', '/%64emo', '/demo.rsc'],
    ...['/mailbox', '/mailbox/', '/mailbox/1', '/mailbox/1/html', '/fr/mailbox', '/MAILBOX/1'],
    ...['/fr/pieces'],
  ]
  const ways: { method?: string; headers?: Record<string, string> }[] = [
    { method: 'GET' },
    { method: 'HEAD' },
    { headers: { rsc: '1' } },
    { headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
    { headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
  ]

  test.each(paths)('%s', async (path) => {
    for (const way of ways) {
      const answer = await followed(path, way)
      // What Next sends between its own pages says in itself, not in its status, that there is nothing.
      const statuses = way.headers?.rsc && !/^.(demo|mailbox)/.test(path) ? [200, 404] : [404]
      expect([way, answer.status]).toEqual([way, expect.toBeOneOf(statuses)])
      expect(answer.headers['set-cookie'] ?? []).not.toContainEqual(expect.stringContaining('session-token'))
      expect(answer.body).not.toMatch(/amina@example|claire@example|action="\/demo/)
    }
  })

  test.each(demoPeople)('nobody becomes $email with one press', async ({ email }) => {
    const answer = await server.ask('/demo/sign-in', ...formFrom(server.origin, { email }))
    expect([answer.status, answer.headers['set-cookie']]).toEqual([404, undefined])
  })

  test('nobody moves the clock', async () => {
    const answer = await server.ask('/demo/clock', ...formFrom(server.origin, { to: 'morning' }))
    expect(answer.status).toBe(404)
    const { db, sql: connection } = connect(database.url)
    expect(await db.execute(sql`select * from clock_shift`)).toEqual([])
    await connection.end()
  })

  test('no page leads there', async () => {
    for (const path of pages()) expect((await server.ask(path)).body).not.toMatch(/href="[^"]*\/(demo|mailbox)/)
  })
})

/** Where a browser would come to in the end; at most three redirects, all of them to a path of ours. */
async function followed(
  path: string,
  way: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  let at = path
  for (let hop = 0; hop < 3; hop++) {
    const answer = await server.ask(at, way)
    const { location } = answer.headers
    if (!location || answer.status < 300 || answer.status >= 400) return answer
    const next = new URL(location, server.origin)
    expect(next.origin).toBe(server.origin)
    at = next.pathname + next.search
  }
  throw new Error(`${path} leads in circles`)
}

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

describe('no way around', () => {
  const headers: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'middleware' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest-id': '1' },
    { 'x-middleware-prefetch': '1' },
    { 'x-middleware-rewrite': '/fr/conferences/x/desk' },
    { 'x-nextjs-data': '1' },
    { 'next-resume': '1' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-segment-prefetch': '/_full' },
    { 'x-matched-path': '/fr/conferences/x/desk' },
    { 'x-invoke-path': '/fr/conferences/x/desk' },
    { 'x-http-method-override': 'POST' },
  ]
  const forms = (path: string) => [
    ...[path, `${path}/`, `${path}.rsc`, `${path}.segments/_tree.segment.rsc`, `${path}.txt`, `${path}?_rsc=abc`],
    ...[path.toUpperCase(), path.replace('desk', 'DESK'), path.replaceAll('/', '//'), path.replace('/desk', '/%64esk')],
    ...[path.replace('/desk', '/./desk'), path.replace('/desk', '/x/../desk'), path.replace('/desk', '%2Fdesk')],
    ...[
      `/_next/data/build${path}.json`,
      `/..${path}`,
      `/%2e%2e${path}`,
      path.slice(3),
      `/do/..${path}`,
      `${path};x`,
      `${path}%00`,
    ],
  ]

  test('to the desk: nobody without a login sees a word that waits there', async () => {
    expect(waiting.length).toBeGreaterThan(0)
    const desk = `${conference()}/desk`
    for (const path of [...forms(desk), ...forms(`${desk}/log`)]) {
      for (const extra of path === desk ? headers : headers.slice(0, 3)) {
        const { status, body, headers: said } = await server.ask(path, { headers: extra })
        expect([path, extra, status]).toEqual([path, extra, expect.toSatisfy((code) => code < 500)])
        expect(waiting.filter((words) => body.includes(words))).toEqual([])
        if (said.location) expect(new URL(said.location, server.origin).origin).toBe(server.origin)
      }
    }
  })

  test.each([
    '//evil.example/',
    '//evil.example/fr',
    '/\\evil.example',
    '/%5cevil.example',
    '/fr//evil.example/',
    '/.//evil.example',
    '/%2f%2fevil.example',
  ])('%s leads to no other host', async (path) => {
    const { status, headers: said } = await server.ask(path)
    expect(status).toBeLessThan(500)
    if (said.location) expect(new URL(said.location, server.origin).origin).toBe(server.origin)
  })

  test('by a form from elsewhere, or from nowhere', async () => {
    const fields = { email: 'claire@example.org', back: '/fr' }
    for (const origin of ['https://evil.example', 'null', 'http://conference.example.org', undefined]) {
      const [options, body] = formFrom(origin ?? '', fields)
      const { origin: _, ...without } = options.headers as Record<string, string>
      const given = origin === undefined ? without : options.headers
      const { status, headers: said } = await server.ask('/do/request-sign-in', { ...options, headers: given }, body)
      expect([origin, status, said['set-cookie']]).toEqual([origin, 403, undefined])
    }
  })
})
