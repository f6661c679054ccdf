/** What the door said. `reason` is a message key, the texts are in the reader's language. */
export type Answer =
  | { kind: 'sent'; result: unknown }
  | { kind: 'refused'; reason: string; text?: string; fields: Record<string, string> }
  | { kind: 'too-large' }

const patience = 15_000

function answerFrom(status: number, said: unknown): Answer | undefined {
  const { ok, result, refusal } = (said ?? {}) as { ok?: boolean; result?: unknown; refusal?: Record<string, unknown> }
  if (ok === true) return { kind: 'sent', result }
  if (status === 413) return { kind: 'too-large' }
  // A server that is starting, stopping or full has not decided anything, and neither has a proxy before it.
  if (status < 400 || status >= 500 || status === 408) return undefined
  const { reason, text, field, fields } = refusal ?? {}
  const named = typeof field === 'string' && typeof text === 'string' ? { [field]: text } : {}
  return {
    kind: 'refused',
    reason: String(reason ?? ''),
    text: typeof text === 'string' ? text : undefined,
    fields: { ...named, ...(fields as Record<string, string> | undefined) },
  }
}

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

/** Until the time is up, the network is back, or somebody stops it. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resume()
    }
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}

interface Sending {
  act: string
  body: object
  signal: AbortSignal
  /** An attempt had no answer; the next one follows by itself. */
  notYet: () => void
}

/** Sends the same body with the same key until there is a definite answer: nothing is lost, and nothing is there twice. */
export async function sendUntilAnswered({ act, body, signal, notYet }: Sending): Promise<Answer | undefined> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const answer = await sendOnce(act, body, signal)
    if (answer || signal.aborted) return answer
    notYet()
    await pause(Math.min(30_000, 2000 * 2 ** attempt) * (0.75 + Math.random() / 2), signal)
  }
  return undefined
}
