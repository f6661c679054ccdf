import { notKept } from './not-kept'
import {
  asCopy,
  endsReading,
  isBuilt,
  isTooOld,
  LONGEST_PAGE,
  MOST_BUILT,
  MOST_PAGES,
  mayBeKept,
  tooMany,
} from './rules'

/** The little of a service worker's world that is used here; its types cannot stand beside those of a page. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asking extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', hear: (event: Lasting) => void): void
  addEventListener(name: 'fetch', hear: (event: Asking) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const worker = self as unknown as Worker

// Another shape of what is kept is another name: what lies under the old one goes when the new worker takes over.
const PAGES = 'diwan-pages-1'
const BUILT = 'diwan-built-1'
const KEPT_AT = 'x-diwan-kept-at'
/** With a copy at hand, nobody waits longer for a network that is there and says nothing. */
const PATIENCE = 10_000

async function trim(cache: Cache, most: number): Promise<void> {
  const all = await cache.keys()
  await Promise.all(tooMany(all, most).map((request) => cache.delete(request)))
}

/** The built files are as they were for good, so that an open page of the last build still finds its own. */
async function built(request: Request): Promise<Response> {
  const cache = await caches.open(BUILT)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    await trim(cache, MOST_BUILT)
  }
  return answer
}

/** Puts a copy of what has just been read, the newest last. */
async function keepCopy(request: Request, answer: Response): Promise<void> {
  const html = await answer.text()
  if (html.length > LONGEST_PAGE) return
  const headers = new Headers(answer.headers)
  // It lies here as text.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  headers.set(KEPT_AT, new Date().toISOString())
  const cache = await caches.open(PAGES)
  await cache.delete(request.url)
  await cache.put(request.url, new Response(asCopy(html), { headers }))
  await trim(cache, MOST_PAGES)
}

async function copyOf(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(PAGES)
  const copy = await cache.match(request.url)
  if (!copy || !isTooOld(copy.headers.get(KEPT_AT), Date.now())) return copy
  await cache.delete(request.url)
  return undefined
}

const later = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms))

/** The page as it is now; where there is no network, or nobody who answers, the copy of it. */
async function page(request: Request, afterwards: (work: Promise<unknown>) => void): Promise<Response> {
  const copy = await copyOf(request)
  const asked = fetch(request).catch(() => undefined)
  const answer = await (copy ? Promise.race([asked, later(PATIENCE)]) : asked)
  if (copy && (!answer || answer.status >= 500)) return copy
  if (!answer) return notKept(new URL(request.url))
  if (answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html')) {
    afterwards(keepCopy(request, answer.clone()))
  }
  return answer
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => {
  const others = async () => {
    const names = (await caches.keys()).filter((name) => name !== PAGES && name !== BUILT)
    await Promise.all(names.map((name) => caches.delete(name)))
    await worker.clients.claim()
  }
  event.waitUntil(others())
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  if (endsReading(request.method, url)) return event.waitUntil(caches.delete(PAGES))
  if (request.method !== 'GET') return
  if (isBuilt(url)) return event.respondWith(built(request))
  if (request.mode === 'navigate' && mayBeKept(url)) {
    event.respondWith(page(request, (work) => event.waitUntil(work)))
  }
})
