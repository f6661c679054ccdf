/** What is served where reading offline is switched off: it takes away what an earlier worker has kept, and itself. */
interface Leaving extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', hear: (event: Leaving) => void): void
  skipWaiting(): Promise<void>
  registration: { unregister(): Promise<boolean> }
}
const worker = self as unknown as Worker

async function leave(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  await worker.registration.unregister()
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => event.waitUntil(leave()))
