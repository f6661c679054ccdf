import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { demoPeople } from '@/db/scenario/people'
import { conference, database, followed, inProduction, pages, server, waiting } from '../support/production'
import { formFrom } from '../support/served'

inProduction()

describe('the doors of the demo are not there', () => {
  const paths = [
    ...['/demo', '/demo/', '/demo?x', '/DEMO', '/fr/demo', '/demo/sign-in', '/demo/clock', '/%64emo', '/demo.rsc'],
    ...['/mailbox', '/mailbox/', '/mailbox/1', '/mailbox/1/html', '/fr/mailbox', '/MAILBOX/1'],
    ...['/mailbox/templates', '/mailbox/templates?in=ar', '/mailbox/templates/html?kind=digest&of=long&in=fr'],
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
