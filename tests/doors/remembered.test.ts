import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Pages } from '@/lib/doors/front/front'
import { rememberPages } from '@/lib/doors/remembered/memory'
import { standFront } from '../support/front'

const stand = (pages: Pages) => standFront(pages, { remembered: rememberPages(async () => 'one mark', 1_000_000) })

const nonceOf = ({ headers }: IncomingMessage) =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
const pageWith = (text: string, request: IncomingMessage) =>
  `<html><script nonce="${nonceOf(request)}"></script>${text}</html>`

/** Pages that say for whom they were made, as the how manieth. */
function counting(more: Record<string, string | string[]> = {}, status = 200) {
  let made = 0
  const pages: Pages = async (request, response) => {
    made += 1
    for (const [name, value] of Object.entries({ 'content-type': 'text/html', ...more }))
      response.setHeader(name, value)
    response.statusCode = status
    const { cookie = 'nobody', authorization = '' } = request.headers
    response.end(pageWith(`${cookie} ${authorization} ${made}`, request))
  }
  return { pages, made: () => made }
}

const path = '/fr/conferences/retour'

describe('a page for whoever is not signed in', () => {
  test('is made once, while nothing has changed', async () => {
    const { pages, made } = counting()
    const { ask } = await stand(pages)
    const answers = [await ask(path), await ask(path), await ask(path)]
    expect(answers.map(({ body }) => body.includes('nobody'))).toEqual([true, true, true])
    expect(made()).toBe(1)
  })

  test('has each reader’s own nonce, in what is said before the page as well', async () => {
    const { ask } = await stand(async (request, response) => {
      response.setHeader('content-type', 'text/html')
      response.setHeader('link', `</a.css>; rel=preload; as="style"; nonce="${nonceOf(request)}"`)
      response.end(pageWith('', request))
    })
    for (const { headers, body } of [await ask(path), await ask(path)]) {
      const own = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
      const said = [headers.link, body].map((text) => /nonce="([^"]+)"/.exec(String(text))?.[1])
      expect(said).toEqual([own, own])
    }
  })

  test.each([
    ['a login', { cookie: 'diwan-login=x' }],
    ['a login behind a language', { cookie: 'NEXT_LOCALE=fr; diwan-login=x' }],
    ['a login before a language', { cookie: 'diwan-login=x; NEXT_LOCALE=fr' }],
    ['a language that is none', { cookie: 'NEXT_LOCALE=fr%3B' }],
    ['two cookies of one name', { cookie: 'NEXT_LOCALE=fr; NEXT_LOCALE=it' }],
    ['a form that was refused', { cookie: 'diwan-refused=x' }],
    ['a name and a password', { authorization: 'Basic x' }],
    ['a part of the page', { rsc: '1' }],
    ['what a press would load', { 'next-router-prefetch': '1' }],
    ['some of its bytes', { range: 'bytes=0-10' }],
    ['a crawler', { 'user-agent': 'Googlebot' }],
    ['languages without end', { 'accept-language': 'fr,'.repeat(100) }],
  ])('is neither given to a request with %s, nor made from its page', async (_, headers) => {
    for (const first of [headers, {}]) {
      const { pages, made } = counting()
      const { ask } = await stand(pages)
      const [one, other] = [
        await ask(path, { headers: first }),
        await ask(path, { headers: first === headers ? {} : headers }),
      ]
      expect(made()).toBe(2)
      expect([one.body.includes(' 1<'), other.body.includes(' 2<')]).toEqual([true, true])
    }
  })

  test.each(['HEAD', 'POST', 'PUT'])('has nothing to do with %s', async (method) => {
    const { pages, made } = counting()
    const { ask } = await stand(pages)
    await ask(path)
    const answer = await ask(path, { method, headers: { 'content-length': '0' } })
    expect([made(), answer.body.includes(' 1<')]).toEqual([2, false])
  })

  test.each([
    ...['/', '/de', '/fr/me', '/fr/sign-in', '/fr/coordination', '/fr/u/abc', '/api/events', '/mailbox'],
    ...[
      'desk',
      'register',
      'library',
      'translations',
      'c/1',
      'c/1/changes',
      'threads/1/relay',
      'sessions/1/experts',
    ].map((page) => `${path}/${page}`),
    ...[`${path}/`, `${path}//threads/1`, `${path}/threads/1%2f..`, `${path}?${'q='.repeat(200)}`],
  ])('is no other than those that are the same for everyone: not %s', async (other) => {
    const { pages, made } = counting()
    const { ask } = await stand(pages)
    await ask(other)
    await ask(other)
    expect(made()).not.toBe(1)
  })

  test('is another in each language that is asked for, under each address, and where it is no page', async () => {
    const { pages, made } = counting()
    const { ask } = await stand(pages)
    const wishes = [
      {},
      { cookie: 'NEXT_LOCALE=it' },
      { cookie: 'NEXT_LOCALE=ar' },
      { 'accept-language': 'it' },
      { 'sec-fetch-dest': 'empty' },
    ]
    for (const headers of [...wishes, ...wishes]) await ask(path, { headers })
    expect(made()).toBe(wishes.length)
    for (const query of ['?after=1.1', '?after=1.2', '?done=x']) await ask(path + query)
    expect(made()).toBe(wishes.length + 3)
  })

  test.each([
    ['sets a cookie of somebody’s', { 'set-cookie': 'diwan-login=x' }, 200],
    ['sets another beside the language', { 'set-cookie': ['NEXT_LOCALE=fr', 'diwan-login=x'] }, 200],
    ['is not there', {}, 404],
    ['has failed', {}, 500],
    ['leads elsewhere', { location: '/fr' }, 307],
    ['is no page', { 'content-type': 'application/json' }, 200],
  ])('is not kept where the answer %s', async (_, headers, status) => {
    const { pages, made } = counting(headers, status)
    const { ask } = await stand(pages)
    await ask(path)
    const { body } = await ask(path)
    expect([made(), body.includes(' 2<')]).toEqual([2, true])
  })

  test('is not waited for longer because the one who asked first reads slowly, or not at all', async () => {
    const piece = 'x'.repeat(64 * 1024)
    let begun = (): void => {}
    const asked = new Promise<void>((resolve) => {
      begun = resolve
    })
    const { ask, port } = await stand(async (request, response) => {
      begun()
      response.setHeader('content-type', 'text/html')
      response.write(pageWith('', request).replace('</html>', ''))
      // More than any network takes from a reader who does not read, and no faster than it does, as Next writes.
      for (let n = 0; n < 400; n += 1)
        if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve))
      response.end('</html>')
    })
    const idle = connect(port, '127.0.0.1').pause()
    idle.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`)
    await asked
    const { body } = await ask(path)
    expect(body.endsWith('</html>')).toBe(true)
    idle.destroy()
  })
})
