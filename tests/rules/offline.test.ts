import { describe, expect, test } from 'vitest'
import { notKept } from '@/app/_ui/offline/not-kept'
import { asCopy, endsReading, isBuilt, isTooOld, mayBeKept, tooMany } from '@/app/_ui/offline/rules'

const at = (path: string) => new URL(path, 'https://conference.example.org')

describe('a copy may lie on the device', () => {
  test.each([
    '/fr',
    '/ar/',
    '/it/conferences/retour',
    '/fr/conferences/retour/sessions/3',
    '/ar/conferences/retour/threads/7',
    '/fr/conferences/retour/threads/7?after=12.15',
    '/fr/conferences/retour/threads/7?reply=17',
  ])('of what is read: %s', (path) => {
    expect(mayBeKept(at(path))).toBe(true)
  })

  test.each([
    ...['/', '/do/submit-contribution', '/api/events', '/mailbox', '/demo', '/u/abc', '/sw.js', '/de', '/fr/nowhere'],
    ...['/fr/me', '/fr/me/contributions/1', '/fr/sign-in', '/fr/sign-in/confirm', '/it/coordination', '/fr/c/17'],
    ...['desk', 'desk/log', 'desk/people', 'register', 'invitation', 'sessions/3/extend', 'c/17', 'threads/7/x'].map(
      (page) => `/fr/conferences/retour/${page}`,
    ),
    '/fr/conferences/retour/threads/7?done=submit-contribution',
    '/fr/conferences/retour/threads/7?refused=0b1c',
  ])('and of nothing else: %s', (path) => {
    expect(mayBeKept(at(path))).toBe(false)
  })

  test('of built files as they are', () => {
    expect([isBuilt(at('/_next/static/chunks/a.js')), isBuilt(at('/_next/image'))]).toEqual([true, false])
  })

  test('until somebody signs in or out', () => {
    for (const path of ['/do/sign-out', '/do/confirm-sign-in', '/demo/sign-in'])
      expect([endsReading('POST', at(path)), endsReading('GET', at(path))]).toEqual([true, false])
    expect(endsReading('POST', at('/do/submit-contribution'))).toBe(false)
  })

  test('for a week', () => {
    const kept = '2026-11-03T10:00:00.000Z'
    expect(isTooOld(kept, Date.parse('2026-11-10T09:59:00Z'))).toBe(false)
    expect(isTooOld(kept, Date.parse('2026-11-10T10:00:00Z'))).toBe(true)
    expect(isTooOld(null, 0)).toBe(true)
    expect(isTooOld('never', 0)).toBe(true)
  })

  test('as one of so many: the oldest go', () => {
    expect(tooMany(['a', 'b', 'c'], 2)).toEqual(['a'])
    expect(tooMany(['a'], 2)).toEqual([])
  })

  test('and says that it is one', () => {
    expect(asCopy('<!DOCTYPE html><html lang="ar" dir="rtl"><html ')).toBe(
      '<!DOCTYPE html><html data-copy="" lang="ar" dir="rtl"><html ',
    )
  })
})

test('where there is none it is said in all languages, that of the page first, and runs nothing', async () => {
  const answer = notKept(at('/ar/conferences/retour'))
  const html = await answer.text()
  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect([...html.matchAll(/<p lang="(..)" dir="(...)"/g)].map(([, lang, dir]) => [lang, dir])).toEqual([
    ['ar', 'rtl'],
    ['fr', 'ltr'],
    ['it', 'ltr'],
    ['en', 'ltr'],
  ])
})
