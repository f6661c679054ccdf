import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerFrom, isDue, pauseAfter } from '@/app/_ui/outbox/answers'
import { put, type Unsent, unsentOf, wasSentHere } from '@/app/_ui/outbox/box'
import { deliver, onDelivered, withhold } from '@/app/_ui/outbox/courier'
import { newKey } from '@/app/_ui/outbox/device'
import { fromPlain } from '@/lib/text/plain'

const refusal = { reason: 'refusal.invalid', text: 'Please mend.', fields: { title: 'Too long.' } }

describe('an answer is definite', () => {
  test('when our door says yes, or says why not', () => {
    expect(answerFrom(200, { ok: true, result: 7 })).toEqual({ kind: 'sent', result: 7 })
    expect(answerFrom(422, { ok: false, refusal })).toEqual({ kind: 'refused', ...refusal })
    expect(answerFrom(409, { ok: false, refusal: { reason: 'refusal.key-used' } })).toMatchObject({ kind: 'refused' })
  })

  test('when it is that the body is too large, even from a server that says no more', () => {
    expect(answerFrom(413, 'too large')).toEqual({ kind: 'too-large' })
  })

  test('when it is that somebody else is signed in, or nobody', () => {
    const other = { reason: 'refusal.other-login', text: 'Sign in again.' }
    expect(answerFrom(403, { ok: false, refusal: other })).toEqual({ kind: 'signed-out' })
  })

  test.each([
    [200, 'the page of a hotel'],
    [302, undefined],
    [404, 'somebody else’s page'],
    [403, {}],
    [408, { ok: false, refusal }],
    [429, { ok: false, refusal }],
    [500, { ok: false, refusal }],
    [502, '<html>'],
    [503, undefined],
  ])('and not when it is %i with %j', (status, said) => {
    expect(answerFrom(status, said)).toBeUndefined()
  })
})

describe('it is tried again', () => {
  test('by itself while there is no answer, after ever longer pauses of a minute at most', () => {
    expect(isDue(undefined, false)).toBe(true)
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([2000, 4000, 8000, 60_000])
  })

  test('when somebody comes back, if it waited for a login; and not after a no', () => {
    expect([isDue({ kind: 'signed-out' }, false), isDue({ kind: 'signed-out' }, true)]).toEqual([false, true])
    expect(isDue({ kind: 'refused', ...refusal }, true)).toBe(false)
    expect(isDue({ kind: 'too-large' }, true)).toBe(false)
  })
})

describe('what waits in the box', () => {
  const bodies: Record<string, unknown>[] = []
  const says = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }))
  const isAway = () => Promise.reject(new TypeError('Failed to fetch'))
  let device: Record<string, string>

  /** A door that answers one attempt after the other. */
  function door(...answers: (() => Promise<Response>)[]): void {
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      bodies.push(JSON.parse(body))
      return answers.shift()?.() ?? Promise.reject(new Error('One attempt too many'))
    })
  }

  const item = (more: Partial<Unsent> = {}): Unsent => ({
    ...{ key: newKey(), personId: 'amina', act: 'submit-contribution', hidden: { threadId: 't' }, title: '' },
    ...{ language: 'fr', chosen: true, body: fromPlain('Un mot'), text: 'Un mot', draftName: 'd', path: '/fr' },
    ...{ basedOn: [], at: '2026-11-03T10:00:00Z' },
    ...more,
  })

  beforeEach(() => {
    bodies.length = 0
    device = {}
    const storage = {
      getItem: (name: string) => device[name] ?? null,
      setItem: (name: string, value: string) => Object.assign(device, { [name]: value }),
      removeItem: (name: string) => delete device[name],
    }
    vi.stubGlobal(
      'localStorage',
      new Proxy(storage, {
        ownKeys: () => Object.keys(device),
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      }),
    )
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('dispatchEvent', () => {})
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('goes as its author with the same key each time, and stays until there is an answer', async () => {
    const text = item()
    put(text)
    door(isAway, says(503, {}), says(200, 'a page of the hotel'), says(200, { ok: true }))
    const said = [await deliver(text), await deliver(text), await deliver(text)]
    expect(said).toEqual([undefined, undefined, undefined])
    expect(unsentOf('amina')).toMatchObject([{ key: text.key, tried: true }])
    expect(await deliver(text)).toMatchObject({ kind: 'sent' })
    expect(bodies.map(({ key, as }) => [key, as])).toEqual(Array(4).fill([text.key, 'amina']))
    expect(unsentOf('amina')).toEqual([])
    expect(wasSentHere(text.key)).toBe(true)
  })

  test('is sent once, however often it is asked for meanwhile', async () => {
    const text = item()
    put(text)
    door(says(200, { ok: true }))
    const [one, other] = await Promise.all([deliver(text), deliver(text)])
    expect([one?.kind, other?.kind, bodies.length]).toEqual(['sent', 'sent', 1])
    expect(await deliver(text)).toMatchObject({ kind: 'sent' })
    expect(bodies).toHaveLength(1)
  })

  test('stays with the reason after a no', async () => {
    const text = item()
    put(text)
    door(says(409, { ok: false, refusal: { reason: 'session.closed', text: 'Closed.' } }))
    await deliver(text)
    expect(unsentOf('amina')).toMatchObject([{ text: 'Un mot', answer: { kind: 'refused', text: 'Closed.' } }])
  })

  test('is nobody else’s, and read by nobody else', async () => {
    put(item())
    expect(unsentOf('bruno')).toEqual([])
  })

  test('is a draft again when it is taken back while it is on its way, and does not come back into the box', async () => {
    const text = item()
    put(text)
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    })
    const said = deliver(text)
    withhold(text)
    expect(await said).toBeUndefined()
    expect(unsentOf('amina')).toEqual([])
  })

  test('an attempt without an answer is given up after a while', async () => {
    vi.useFakeTimers()
    const text = item()
    put(text)
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    })
    const said = deliver(text)
    await vi.runAllTimersAsync()
    expect(await said).toBeUndefined()
    expect(unsentOf('amina')).toHaveLength(1)
  })

  test('is told of when it arrives after it had to wait, and not when it went at once', async () => {
    const told = vi.fn()
    const stop = onDelivered(told)
    put(item())
    door(says(200, { ok: true }), says(200, { ok: true }))
    await Promise.all(unsentOf('amina').map(deliver))
    expect(told).not.toHaveBeenCalled()
    put(item({ tried: true }))
    await Promise.all(unsentOf('amina').map(deliver))
    expect(told).toHaveBeenCalledTimes(1)
    stop()
  })

  test('stays in the page where the device takes nothing', async () => {
    vi.stubGlobal('localStorage', undefined)
    const text = item()
    put(text)
    expect(unsentOf('amina')).toEqual([text])
    door(says(200, { ok: true }))
    expect(await deliver(text)).toMatchObject({ kind: 'sent' })
    expect(unsentOf('amina')).toEqual([])
  })
})

test('a key is a UUID like any other, and no two are the same', () => {
  const keys = Array.from({ length: 100 }, newKey)
  for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(keys).size).toBe(100)
})
