import type { Heard } from '@/lib/contributions/hear'
import { correctClock } from './clock'
import { Line } from './line'
import { Stream } from './stream'

/** As many as the server gives at once; a full page means that there may be more. */
const PAGE = 200
const POLL_MS = 15_000
const AGAIN_MS = 5000
/** A request that a change of network has cut off may never end by itself. */
const PATIENCE_MS = 10_000

const streams = new Map<string, Stream>()
const line = new Line({ opened: joinAll, told })
let started = false

/** Up to half as long again, so that pages that lost a server together do not come back together. */
const about = (ms: number): number => ms * (1 + Math.random() / 2)

const following = (): Stream[] => [...streams.values()].filter(({ refused }) => !refused)

/**
 * Tells of everything that happens in a stream after a number: at once while there is a line, otherwise when asked
 * for every quarter of a minute. The push is a hint; what is missed is asked for by number.
 */
export function listen(name: string, after: number, hear: (heard: Heard) => void): () => void {
  const known = streams.get(name)
  const stream = known ?? new Stream(name, after)
  streams.set(name, stream)
  const behind = after < stream.heardTo
  const stop = stream.add(hear, after)
  if (!started) start()
  else if (!known && line.stands) join(stream)
  else if (behind) ask(stream)
  return stop
}

/** Everything after what was heard, page by page, by the way that works without a line. */
async function catchUp(stream: Stream): Promise<void> {
  for (let before = -1; before < stream.heardTo; ) {
    before = stream.heardTo
    const asked = new URLSearchParams({ stream: stream.name, after: String(before) })
    const answer = await fetch(`/api/events?${asked}`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.status === 404) stream.refused = true
    if (!answer.ok) return
    const { events, last, now }: { events: Heard[]; last: number; now: string } = await answer.json()
    correctClock(now)
    const gap = stream.take(events)
    if (!gap && stream.heardTo >= last) return
  }
}

/** Failing is no matter: the next poll, heartbeat or return asks again. */
const ask = (stream: Stream): Promise<void> => stream.ask(() => catchUp(stream)).catch(() => {})

const askAll = (): void => {
  for (const stream of following()) ask(stream)
}

/** In the room first, and the answer is all that came before; what comes in between waits in the stream. */
async function question(stream: Stream): Promise<void> {
  const asked = { stream: stream.name, after: stream.heardTo }
  const answer = (await line.ask('join', asked)) as { ok: boolean; again?: boolean; news?: Heard[] }
  const missing = stream.take(answer.news ?? [])
  if (answer.ok) hearings.get('joined')?.(stream.name)
  if (missing || answer.news?.length === PAGE) return catchUp(stream)
  if (answer.ok) return
  if (answer.again) setTimeout(() => join(stream), about(AGAIN_MS))
  else stream.refused = true
}

const join = (stream: Stream): Promise<void> => stream.askNext(() => question(stream)).catch(() => {})

function joinAll(): void {
  for (const stream of following()) join(stream)
}

type Last = { stream: string; number: number; now: string }

function told(name: string, payload: unknown): void {
  if (name === 'news') toldNews(payload as Heard)
  if (name === 'last') toldHowFar(payload as Last)
  hearings.get(name)?.(payload)
}

/** What comes over the line beside the news, by its name; and `joined`, with each stream that is heard from now on. */
export const hearings = new Map<string, (payload: unknown) => void>()

/** @throws when the line does not stand, or does not answer. */
export const askLine = (name: string, payload: object): Promise<unknown> => line.ask(name, payload)

export const lineStands = (): boolean => line.stands

function toldNews(heard: Heard): void {
  const stream = streams.get(heard.stream)
  if (stream?.take([heard])) ask(stream)
}

function toldHowFar({ stream: name, number, now }: Last): void {
  correctClock(now)
  const stream = streams.get(name)
  if (stream && number > stream.heardTo) ask(stream)
}

/** Somebody looks at the page again, or the network is back: what was missed is asked for before they read on. */
function comeBack(): void {
  if (document.visibilityState === 'hidden') return
  line.connect()
  askAll()
}

function poll(): void {
  setTimeout(() => {
    if (!line.stands && document.visibilityState === 'visible') askAll()
    poll()
  }, about(POLL_MS))
}

/** After the page has loaded: reading comes first. */
function start(): void {
  started = true
  const begin = () => {
    line.connect()
    poll()
    document.addEventListener('visibilitychange', comeBack)
    addEventListener('online', comeBack)
    // A page with an open line is not kept for the way back; one that is come back to opens it again.
    addEventListener('pagehide', () => line.close())
    addEventListener('pageshow', (event) => event.persisted && comeBack())
  }
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}
