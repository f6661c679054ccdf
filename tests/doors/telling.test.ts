import type { Server } from 'socket.io'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Stream } from '@/app/_ui/live/listening/stream'
import type { Heard } from '@/lib/contributions/hear'
import { Teller } from '@/lib/doors/news/telling'
import { publishedNow } from '../support/published'
import { closing, openEar, startSide } from '../support/sides'
import { onStage } from '../support/stage'

const stage = onStage()
const keep = closing()
afterEach(() => vi.restoreAllMocks())

const news = (payload: object) => ({ name: 'news', payload })

/** A room of so many, each of whom keeps what it is sent; to write to one of them takes a millisecond. */
function roomOf(many: number) {
  let milliseconds = 0
  vi.spyOn(performance, 'now').mockImplementation(() => milliseconds)
  const sent: [name: string, text: string][] = []
  const members = Array.from({ length: many }, (_, at) => `socket ${at}`)
  const rooms = new Map([['thread:x', new Set(members)]])
  const socket = (name: string) => ({
    rooms: { has: (room: string) => rooms.get(room)?.has(name) },
    conn: {
      send(text: string) {
        sent.push([name, text])
        milliseconds += 1
      },
    },
  })
  const sockets = new Map(members.map((name) => [name, socket(name)]))
  const space = { adapter: { rooms }, sockets }
  return { teller: new Teller({ of: () => space } as unknown as Server), sent, rooms, sockets, members }
}

describe('a room of thousands', () => {
  test('is told in slices: between two of them everything else has its turn', async () => {
    const { teller, sent } = roomOf(3000)
    const told = teller.toRoom('thread:x', news({ number: 1 }))
    const seen: number[] = []
    const look = () => {
      seen.push(sent.length)
      if (sent.length < 3000) setImmediate(look)
    }
    setImmediate(look)
    await told
    const steps = seen.map((now, at) => now - (seen[at - 1] ?? 0))
    expect(sent).toHaveLength(3000)
    expect(Math.max(...steps)).toBeLessThanOrEqual(10)
  })

  test('does not make a hundred small ones wait together for longer than one slice', async () => {
    const { teller, sent, members } = roomOf(1000)
    const all = members.map((name) => teller.toSockets([name], news({ number: 1 })))
    const seen: number[] = []
    setImmediate(() => setImmediate(() => seen.push(sent.length)))
    await Promise.all(all)
    expect(seen[0]).toBeLessThanOrEqual(20)
    expect(new Set(sent.map(([name]) => name)).size).toBe(1000)
  })

  test('hears everything in the order in which it was said, though it takes many slices', async () => {
    const { teller, sent, members } = roomOf(50)
    await Promise.all([1, 2, 3].map((number) => teller.toRoom('thread:x', news({ number }))))
    for (const member of members) {
      const heard = sent.filter(([name]) => name === member).map(([, text]) => JSON.parse(text.slice(1))[1].number)
      expect(heard).toEqual([1, 2, 3])
    }
  })

  test('says nothing more to whoever left it or was put out meanwhile, nor to whoever came later', async () => {
    const { teller, sent, rooms, sockets } = roomOf(30)
    const told = teller.toRoom('thread:x', news({ number: 1 }))
    rooms.get('thread:x')?.delete('socket 28')
    sockets.delete('socket 29')
    rooms.get('thread:x')?.add('socket 30')
    await told
    expect(sent.map(([name]) => name)).toEqual(Array.from({ length: 28 }, (_, at) => `socket ${at}`))
  })

  test('writes a thing down once for all of them', async () => {
    const { teller } = roomOf(500)
    const written = vi.fn(() => 'said')
    await teller.toRoom('thread:x', news({ toJSON: written }))
    expect(written).toHaveBeenCalledTimes(1)
  })
})

describe('what is told', () => {
  test('arrives whole, however long, in every script', async () => {
    const { startRelay } = await import('@/lib/doors/relay')
    const side = keep(await startSide())
    const ear = keep(await openEar(side))
    const relay = keep(await startRelay(side.io))
    const heard: { said: string }[] = []
    ear.socket.on('here', (here) => heard.push(here))
    const said = [1, 100, 124, 125, 126, 127, 40_000, 70_000].map((length) => 'ع'.repeat(length))
    for (const one of said) await relay.tell([ear.socket.id ?? ''], 'here', { said: one })
    await expect.poll(() => heard.map((here) => here.said)).toEqual(said)
  })

  test('is heard once and in order by each who comes while a burst is being told', async () => {
    const at = await stage()
    const side = keep(await startSide())
    const stream = `thread:${at.thread.id}`
    const pages = await Promise.all(
      Array.from({ length: 40 }, async (_, late) => {
        if (late % 4 === 0) await publishedNow(at, { by: at.amina })
        const ear = keep(await openEar(side))
        const page = { heard: [] as number[], stream: new Stream(stream, 0) }
        page.stream.add(({ number }) => page.heard.push(number), 0)
        ear.socket.on('news', (heard: Heard) => page.stream.take([heard]))
        page.stream.take((await ear.join(stream)).news ?? [])
        return page
      }),
    )
    const all = Array.from({ length: 10 }, (_, index) => index + 1)
    for (const { heard } of pages) await expect.poll(() => heard).toEqual(all)
  })
})
