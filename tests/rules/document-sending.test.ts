import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newKey } from '@/app/_ui/composer/writing/drafts'
import { sendUntilAnswered } from '@/app/_ui/composer/writing/sending'

const bodies: string[] = []
const says = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }))
const isAway = () => Promise.reject(new TypeError('Failed to fetch'))

/** A door that answers one attempt after the other. */
function door(...answers: (() => Promise<Response>)[]): void {
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    bodies.push(body)
    return answers.shift()?.() ?? Promise.reject(new Error('One attempt too many'))
  })
}

const send = (notYet = () => {}, signal = new AbortController().signal) =>
  sendUntilAnswered({ act: 'submit-contribution', body: { key: 'k' }, signal, notYet })

beforeEach(() => {
  bodies.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('goes on with the same text and key until there is a definite answer', async () => {
  const notYet = vi.fn()
  door(isAway, says(503, {}), says(408, {}), says(200, 'a page of the hotel'), says(200, { ok: true, result: 7 }))
  const answer = send(notYet)
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ kind: 'sent', result: 7 })
  expect(notYet).toHaveBeenCalledTimes(4)
  expect(new Set(bodies)).toEqual(new Set(['{"key":"k"}']))
})

test('a refusal is an answer, with what to mend', async () => {
  const refusal = { kind: 'invalid', reason: 'refusal.invalid', text: 'Please mend.', fields: { title: 'Too long.' } }
  door(says(422, { ok: false, refusal }))
  expect(await send()).toEqual({
    kind: 'refused',
    reason: 'refusal.invalid',
    text: 'Please mend.',
    fields: { title: 'Too long.' },
  })
  door(says(409, { ok: false, refusal: { reason: 'session.not-open', text: 'Closed.', field: 'body' } }))
  expect(await send()).toMatchObject({ fields: { body: 'Closed.' } })
})

test('a body over the limit is an answer, even from a server that says no more', async () => {
  door(says(413, 'too large'))
  expect(await send()).toEqual({ kind: 'too-large' })
})

test('an attempt without an answer is given up, and another one made', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    bodies.push('')
    if (bodies.length > 1) return says(200, { ok: true })()
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  })
  const answer = send()
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ kind: 'sent' })
  expect(bodies).toHaveLength(2)
})

test('stops when it is told to', async () => {
  const stopper = new AbortController()
  door(isAway)
  const answer = send(() => stopper.abort(), stopper.signal)
  await vi.runAllTimersAsync()
  expect(await answer).toBeUndefined()
  expect(bodies).toHaveLength(1)
})

test('a key is a UUID like any other, and no two are the same', () => {
  const keys = Array.from({ length: 100 }, newKey)
  for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(keys).size).toBe(100)
})
