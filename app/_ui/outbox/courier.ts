import { type Answer, isDue, pauseAfter } from './answers'
import { drop, isHere, noteSent, put, type Unsent, unsentOf, wasSentHere } from './box'
import { onChange } from './device'
import { sendOnce } from './door'

interface Attempt {
  said: Promise<Answer | undefined>
  stop(): void
}

const underWay = new Map<string, Attempt>()
const listeners = new Set<(item: Unsent) => void>()

/** Calls with each text that had to wait and that this page has brought to us. */
export function onDelivered(tell: (item: Unsent) => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

function settle(item: Unsent, answer: Answer | undefined): void {
  if (answer?.kind === 'sent') {
    noteSent(item.key)
    drop(item)
    if (item.tried || item.answer) for (const tell of listeners) tell(item)
    // Unless it was taken back meanwhile: then it is a draft again, and whoever sends that learns what became of the key.
  } else if (answer && isHere(item)) put({ ...item, answer })
  else if (!item.tried && isHere(item)) put({ ...item, tried: true })
}

async function attempt(item: Unsent, signal: AbortSignal): Promise<Answer | undefined> {
  // Another tab was quicker, or its author took it back.
  if (!isHere(item)) return wasSentHere(item.key) ? { kind: 'sent', result: undefined } : undefined
  const { act, hidden, title, language, body, text, key, personId } = item
  const words = { language, title: title || undefined, ...(body ? { body } : { text }) }
  const answer = await sendOnce(act, { ...hidden, ...words, key, as: personId }, signal)
  settle(item, answer)
  return answer
}

/** One tab at a time where the browser can hold them to it; elsewhere two may send the same, which arrives once. */
function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
  if (!navigator.locks) return work()
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined))
}

/** Tries once to send it; nothing, if there was no definite answer. */
export function deliver(item: Unsent): Promise<Answer | undefined> {
  const known = underWay.get(item.key)
  if (known) return known.said
  const stopper = new AbortController()
  const said = alone(`diwan.outbox:${item.key}`, () => attempt(item, stopper.signal)).finally(() =>
    underWay.delete(item.key),
  )
  underWay.set(item.key, { said, stop: () => stopper.abort() })
  return said
}

/** Takes it out of the box, also if it is on its way just now. */
export function withhold(item: Unsent): void {
  underWay.get(item.key)?.stop()
  drop(item)
}

/** A moment after something was put in: whoever did tries first. */
const SOON = 1500

/** Brings what waits of this person's, when the page opens, when the network or somebody comes back, and now and then. */
export function startCourier(personId: string): () => void {
  const over = new AbortController()
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false

  const later = (ms: number) => {
    clearTimeout(timer)
    const waits = unsentOf(personId).some(({ answer }) => isDue(answer, false))
    if (waits && !over.signal.aborted) timer = setTimeout(() => round(false), ms * (0.75 + Math.random() / 2))
  }
  async function round(cameBack: boolean): Promise<void> {
    if (running) return
    running = true
    let unanswered = false
    for (const item of unsentOf(personId)) {
      if (isDue(item.answer, cameBack) && !(await deliver(item))) unanswered = true
    }
    running = false
    failures = unanswered ? failures + 1 : 0
    later(pauseAfter(failures))
  }
  const comeBack = () => {
    if (document.visibilityState === 'visible') round(true)
  }

  addEventListener('online', comeBack, { signal: over.signal })
  addEventListener('pageshow', comeBack, { signal: over.signal })
  document.addEventListener('visibilitychange', comeBack, { signal: over.signal })
  const unsubscribe = onChange(() => {
    const fresh = unsentOf(personId).some(({ tried, answer }) => !tried && !answer)
    if (fresh && !running) later(SOON)
  })
  round(true)
  return () => {
    over.abort()
    clearTimeout(timer)
    unsubscribe()
  }
}
