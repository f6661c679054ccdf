import { type Answer, answerFrom } from './answers'

const patience = 15_000

/** One attempt at the door; nothing, if it gave no definite answer. */
export async function sendOnce(act: string, body: object, signal?: AbortSignal): Promise<Answer | undefined> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), patience)
  const stop = () => limit.abort()
  signal?.addEventListener('abort', stop)
  try {
    const response = await fetch(`/do/${act}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: limit.signal,
    })
    return answerFrom(response.status, await response.json().catch(() => undefined))
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
