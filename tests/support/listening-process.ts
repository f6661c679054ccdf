import { once } from 'node:events'
import { websocketTo } from './websocket'

// Pages without a browser, in a process of their own: each the listening code of a page, beginning anew. Told the
// origin, the stream and how many by its arguments; asked for anything, it sends all the numbers each has heard.
const [, , origin = '', stream = '', many = '0'] = process.argv

/** What `new WebSocket` gives: always ours, at the one origin. */
class Ours {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: a stand-in for a class of the browser's.
    return quiet(websocketTo(origin))
  }
}

function standInForABrowser(): void {
  const { fetch } = globalThis
  const nothing = () => {}
  Object.assign(globalThis, {
    location: { origin },
    document: { readyState: 'complete', visibilityState: 'visible', addEventListener: nothing },
    addEventListener: nothing,
    WebSocket: Ours,
    fetch: (path: string, options: RequestInit) => fetch(new URL(path, origin), options),
  })
}

/** A browser reports a connection that fails to nobody but the page; Node ends the process. */
function quiet(socket: WebSocket): WebSocket {
  socket.addEventListener('error', () => {})
  return socket
}

standInForABrowser()
const heard = await Promise.all(
  Array.from({ length: Number(many) }, async (_, page) => {
    const numbers: number[] = []
    // Another address is another module, with streams and a line of its own.
    const { listen } = await import(`../../app/_ui/live/listening/listen?page=${page}`)
    listen(stream, 0, ({ number }: { number: number }) => numbers.push(number))
    return numbers
  }),
)
process.on('message', () => process.send?.(heard))
process.send?.('listening')
await once(process, 'disconnect')
process.exit(0)
