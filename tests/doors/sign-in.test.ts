import { describe, expect, test } from 'vitest'
import { refusalIn } from '../support/outcomes'
import { onStage } from '../support/stage'
import { ask, confirm, formTo, loginIn, mailsLeaving, origin, somebody, wayInFor, wayInFrom } from '../support/way-in'

const stage = onStage()

async function signedIn(cookie: string) {
  const { callerOf, tokenIn } = await import('@/lib/doors/login')
  return callerOf(tokenIn(cookie), 'fr')
}

describe('the link and the code', () => {
  test('let in who has the mail, by either, once', async () => {
    await stage()
    const [email, other] = [somebody(), somebody()]
    const byLink = await wayInFor(email)
    expect(byLink.link.origin).toBe(origin)
    expect(byLink.link.search).toBe('')
    const answer = await confirm({ email, token: byLink.token })
    expect(answer.status).toBe(303)
    expect(await signedIn(loginIn(answer))).toMatchObject({ kind: 'person', locale: 'it' })
    expect(loginIn(await confirm({ email, token: byLink.token }))).toBe('')
    expect(loginIn(await confirm({ email, code: byLink.code }))).toBe('')

    const { code, token } = await wayInFor(other)
    const typed = code.toLowerCase().replace('-', ' ')
    expect(loginIn(await confirm({ email: ` ${other.toUpperCase()} `, code: typed }))).not.toBe('')
    expect(loginIn(await confirm({ email: other, token }))).toBe('')
  })

  test('give the login to one of two who press at once', async () => {
    const email = somebody()
    const { token } = await wayInFor(email)
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm({ email, token })))
    expect(answers.filter((answer) => loginIn(answer) !== '')).toHaveLength(1)
  })

  test('are for their own address only', async () => {
    const [email, other] = [somebody(), somebody()]
    const { token, code } = await wayInFor(email)
    expect(loginIn(await confirm({ email: other, token }))).toBe('')
    expect(loginIn(await confirm({ email: other, code }))).toBe('')
    expect(loginIn(await confirm({ email, token }))).not.toBe('')
  })

  test('end after a quarter of an hour', async () => {
    const email = somebody()
    const { token, code } = await wayInFor(email)
    const { db } = await import('@/db/client')
    const { signInToken } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const [kept] = await db.select().from(signInToken).where(eq(signInToken.email, email))
    expect((kept?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(15 * 60_000)
    await db
      .update(signInToken)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(signInToken.email, email))
    expect(loginIn(await confirm({ email, token }))).toBe('')
    expect(loginIn(await confirm({ email, code }))).toBe('')
  })

  test('are worth nothing once a newer mail was written', async () => {
    const email = somebody()
    const first = await wayInFor(email)
    const second = await wayInFor(email)
    expect(loginIn(await confirm({ email, token: first.token }))).toBe('')
    expect(loginIn(await confirm({ email, token: second.token }))).not.toBe('')
  })

  test('are kept hashed', async () => {
    const email = somebody()
    const { token, code } = await wayInFor(email)
    const { db } = await import('@/db/client')
    const schema = await import('@/db/schema')
    const rows = JSON.stringify([await db.select().from(schema.signInToken), await db.select().from(schema.delivery)])
    expect(rows).toContain(email)
    for (const secret of [token, code, code.replace('-', '')]) expect(rows).not.toContain(secret)
  })

  test('of five wrong codes the code dies, and the link still works', async () => {
    const email = somebody()
    const { token, code } = await wayInFor(email)
    for (let i = 0; i < 5; i++) expect(loginIn(await confirm({ email, code: 'BCDFGHJK' }))).toBe('')
    expect(loginIn(await confirm({ email, code }))).toBe('')
    expect(loginIn(await confirm({ email, token }))).not.toBe('')
  })

  test('a neighbour with thirty wrong codes is told to wait, whatever the address', async () => {
    const here = { 'x-forwarded-for': '198.51.100.7' }
    for (let i = 0; i < 30; i++) await confirm({ email: somebody(), code: 'BCDFGHJK' }, here)
    const email = somebody()
    const { token } = await wayInFor(email)
    const refused = await refusalIn(await confirm({ email, token }, here))
    expect(refused?.text).toMatch(/quarto d’ora/)
    expect(loginIn(await confirm({ email, token }))).not.toBe('')
  })
})

describe('a login', () => {
  test('takes the place of the one before, which ends', async () => {
    const [email, other] = [somebody(), somebody()]
    const first = loginIn(await confirm({ email, token: (await wayInFor(email)).token }))
    const { token } = await wayInFor(other)
    const second = loginIn(await confirm({ email: other, token }, { cookie: first }))
    expect(second).not.toBe(first)
    expect(await signedIn(first)).toMatchObject({ kind: 'anonymous' })
    expect(await signedIn(second)).toMatchObject({ kind: 'person' })
  })

  test('is set so that no script and no other site can use it, and is kept hashed', async () => {
    const email = somebody()
    const answer = await confirm({ email, token: (await wayInFor(email)).token })
    const cookie = answer.headers.getSetCookie().find((set) => set.includes('session-token')) ?? ''
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Path=\//i)
    const { db } = await import('@/db/client')
    const { login } = await import('@/db/schema')
    expect(JSON.stringify(await db.select().from(login))).not.toContain(loginIn(answer).split('=')[1])
  })

  test('ends when its owner leaves, in the browser and on the server', async () => {
    const email = somebody()
    const cookie = loginIn(await confirm({ email, token: (await wayInFor(email)).token }))
    const { POST } = await import('@/app/do/sign-out/route')
    const answer = await POST(formTo('/do/sign-out', { fields: { back: '/ar' }, headers: { cookie } }))
    expect(answer.headers.get('location')).toBe('/ar')
    expect(answer.headers.get('clear-site-data')).toBe('"storage"')
    expect(answer.headers.get('set-cookie')).toMatch(/session-token=; Path=\/; Max-Age=0/)
    expect(await signedIn(cookie)).toMatchObject({ kind: 'anonymous' })
  })
})

describe('what comes from elsewhere', () => {
  test.each([
    ['no origin', { origin: '' }],
    ['another origin', { origin: 'https://evil.test' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['our host at another port', { origin: 'http://localhost:3001' }],
  ])('%s neither asks nor comes in', async (_, headers) => {
    const email = somebody()
    const { token } = await wayInFor(email)
    expect((await ask(somebody(), { headers })).status).toBe(403)
    const answer = await confirm({ email, token }, headers)
    expect([answer.status, loginIn(answer)]).toEqual([403, ''])
    expect(await mailsLeaving()).toEqual([])
    expect(loginIn(await confirm({ email, token }))).not.toBe('')
  })

  test.each([
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/%5cevil.test',
    '/%5Cevil.test',
    '/..//evil.test',
    '/.//evil.test',
    '/\t/evil.test',
    'javascript:alert(1)',
    '@evil.test',
    'http://localhost:3000@evil.test/',
  ])('a page to go on to of %j leads home', async (next) => {
    await stage()
    const email = somebody()
    const asked = await ask(email, { fields: { next } })
    expect(asked.headers.get('set-cookie')).toContain(
      encodeURIComponent(new URLSearchParams({ next: '/it' }).toString()),
    )
    const [mail] = await mailsLeaving()
    const answer = await confirm({ email, token: wayInFrom(mail as never).token, next })
    const target = new URL(answer.headers.get('location') ?? '', origin)
    expect([target.origin, target.searchParams.get('back')]).toEqual([origin, '/it'])
  })

  test('a refusal keeps neither the token nor the code', async () => {
    const email = somebody()
    await confirm({ email, token: 'a-token-that-is-wrong' })
    const refused = await refusalIn(await confirm({ email, code: 'XKCD-2345' }))
    expect(refused?.typed).toEqual({ back: '/it/sign-in/confirm', email })
    const { db } = await import('@/db/client')
    const { outcome } = await import('@/db/schema')
    expect(JSON.stringify(await db.select().from(outcome))).not.toMatch(/a-token-that-is-wrong|XKCD/)
  })
})
