import { access, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

/** What the line to the store is like: as it should be, cut, taking everything and answering nothing, or half-way so. */
type Line = 'good' | 'cut' | 'silent' | { silentAfter: number }

export interface HeldBucket {
  settings: { url: string; region: string; key: string; secret: string }
  /** From the next connection on. */
  line(line: Line): void
  /** Whether an object of this name is there, as its own disk says. */
  holds(name: string): Promise<boolean>
  close(): Promise<void>
}

/** Passes on what the store answers, as far as the line lets it through. */
function passOn(store: Socket, taker: Socket, line: Line): void {
  let passed = 0
  store.on('data', (piece: Buffer) => {
    passed += piece.length
    if (typeof line === 'object' && passed > line.silentAfter) return void store.pause()
    if (!taker.write(piece)) {
      store.pause()
      taker.once('drain', () => store.resume())
    }
  })
  store.on('end', () => taker.end())
}

async function lineTo(port: number) {
  let line: Line = 'good'
  const open = new Set<Socket>()
  const server = createServer((taker) => {
    open.add(taker)
    taker.on('error', () => {})
    if (line === 'cut') return void taker.destroy()
    if (line === 'silent') return void taker.resume()
    const store = connect(port, '127.0.0.1')
    open.add(store)
    store.on('error', () => taker.destroy())
    taker.on('close', () => store.destroy())
    taker.pipe(store)
    passOn(store, taker, line)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hangUp = () => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  return {
    port: (server.address() as AddressInfo).port,
    set(next: Line) {
      line = next
      hangUp()
    },
    close() {
      hangUp()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/**
 * A store that speaks S3, with one bucket, behind a line that can fail. It knows keys, and does not compute signatures:
 * those are `aws4fetch`'s, tested there with AWS's own examples.
 */
export async function heldBucket(): Promise<HeldBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'diwan-bucket-'))
  const store = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: 'library' }],
  })
  const { port } = await store.run()
  const line = await lineTo(port)
  return {
    settings: {
      ...{ url: `http://127.0.0.1:${line.port}/library`, region: 'eu-west-3' },
      // The one key that it knows.
      ...{ key: 'S3RVER', secret: 'S3RVER' },
    },
    line: line.set,
    holds: (name) =>
      access(join(directory, 'library', `${name}._S3rver_object`)).then(
        () => true,
        () => false,
      ),
    async close() {
      await line.close()
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
