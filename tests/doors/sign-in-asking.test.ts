import { describe, expect, test } from 'vitest'
import { cleanText } from '@/lib/text/characters'
import { refusalIn } from '../support/outcomes'
import { onStage } from '../support/stage'
import { ask, confirm, mailsLeaving, origin, somebody, wayInFor, wayInFrom } from '../support/way-in'

onStage()

describe('asking for a way in', () => {
  test('a hundred times at once is answered alike a hundred times, and sends three mails at most', async () => {
    const email = somebody()
    const rounds: Response[] = []
    for (let round = 0; round < 5; round++) {
      rounds.push(...(await Promise.all(Array.from({ length: 20 }, () => ask(email)))))
      await mailsLeaving()
    }
    const told = await Promise.all(
      rounds.map(async (answer) => [answer.status, [...answer.headers], await answer.text()].join('\n')),
    )
    expect(new Set(told).size).toBe(1)
    const { db } = await import('@/db/client')
    const { delivery } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    expect(await db.select().from(delivery).where(eq(delivery.address, email))).toHaveLength(3)
  })

  test('is answered alike for somebody known and somebody unknown', async () => {
    const known = somebody()
    await confirm({ email: known, token: (await wayInFor(known)).token })
    const unknown = somebody()
    const [a, b] = [await ask(known), await ask(unknown)]
    const told = async (answer: Response, email: string) =>
      [answer.status, [...answer.headers], await answer.text()]
        .join('\n')
        .replaceAll(encodeURIComponent(encodeURIComponent(email)), 'X')
    expect(await told(a, known)).toBe(await told(b, unknown))
    expect(a.headers.get('location')).toBe('/it/sign-in/confirm')
  })

  test('takes the same time for both', async () => {
    const { db } = await import('@/db/client')
    const { insertPerson } = await import('@/db/queries/logins')
    const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    for (let i = 0; i < 200; i++) {
      const which = i % 2 ? 'known' : 'unknown'
      const email = somebody()
      if (which === 'known') await insertPerson(db, { email, locale: 'fr' })
      const begun = performance.now()
      await ask(email)
      took[which].push(performance.now() - begun)
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length / 2] ?? 0
    expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(10)
  })

  test('more than twenty times an hour from one neighbour sends no more mail, quietly', async () => {
    const here = { 'x-forwarded-for': '198.51.100.8' }
    await mailsLeaving()
    const answers = []
    for (let i = 0; i < 25; i++) answers.push(await ask(somebody(), { headers: here }))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1)
    expect(await mailsLeaving()).toHaveLength(20)
  })

  test.each([
    'a@b.org\r\nBcc: victim@example.org',
    'a@b.org\nvictim@example.org',
    'a,b@example.org',
    'a@b.org,victim@example.org',
    'a@b.org;victim@example.org',
    'group:a@b.org,victim@example.org;',
    '"a@b.org"@example.org',
    'Name <a@b.org>',
    'a(comment)@b.org',
    'а@exаmple.org',
    'a@b.org\u0000',
    'a@[127.0.0.1]',
    '',
  ])('with %j is refused on its field, what was typed is kept, and no mail leaves', async (email) => {
    await mailsLeaving()
    const refused = await refusalIn(await ask(email))
    expect(refused?.fields.email).toMatch(/indirizzo e-mail/)
    expect(refused?.typed.email).toBe(cleanText(email))
    expect(await mailsLeaving()).toEqual([])
  })

  test('with forged hosts still sends a mail with our own address only', async () => {
    const email = somebody()
    const forged = { host: 'evil.test', 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test' }
    await ask(email, { headers: forged })
    const [mail] = await mailsLeaving()
    expect(mail?.to).toBe(email)
    expect(JSON.stringify(mail)).not.toContain('evil')
    expect(wayInFrom(mail as never).link.origin).toBe(origin)
  })
})
