import { describe, expect, test, vi } from 'vitest'
import { Line } from '@/app/_ui/live/listening/line'
import { Stream } from '@/app/_ui/live/listening/stream'
import type { Heard } from '@/lib/contributions/hear'
import { publishedNow } from '../support/published'
import { closing, type Side, startSide } from '../support/sides'
import { onStage } from '../support/stage'
import { websocketTo } from '../support/websocket'

const stage = onStage()
const keep = closing()

const side = async (port?: number): Promise<Side> => keep(await startSide(port))

/** A page's line, and what comes over it. */
function openLine({ origin }: { origin: string }) {
  const told: [string, unknown][] = []
  const states: string[] = []
  const line = keep(
    new Line({ opened: () => states.push('opened'), told: (name, payload) => told.push([name, payload]) }, () =>
      websocketTo(origin),
    ),
  )
  line.connect()
  return { line, told, states }
}

const soon = (check: () => void, seconds = 3) => vi.waitFor(check, { timeout: seconds * 1000, interval: 20 })

describe('the line of a page', () => {
  test('asks, is answered, and is told, as Socket.IO’s server speaks', async () => {
    const at = await stage()
    const { line, told, states } = openLine(await side())
    await soon(() => expect(states).toEqual(['opened']))
    const stream = `thread:${at.thread.id}`
    expect(await line.ask('join', { stream, after: 0 })).toEqual({ ok: true, news: [] })
    expect(await line.ask('join', { stream: 'desk:nobody', after: 0 })).toEqual({ ok: false })
    await publishedNow(at, { by: at.amina })
    await soon(() => expect(told).toMatchObject([['news', { stream, number: 1, contribution: { number: 1 } }]]))
  })

  test('comes back after the server was away, and says so', async () => {
    const first = await side()
    const { line, states } = openLine(first)
    await soon(() => expect(line.stands).toBe(true))
    await first.stop()
    await soon(() => expect(line.stands).toBe(false))
    await expect(line.ask('join', {})).rejects.toThrow('no line')
    await side(first.port)
    await soon(() => expect(states).toEqual(['opened', 'opened']), 10)
  })

  test('fails what was asked when it breaks, rather than leave it', async () => {
    const first = await side()
    const { line } = openLine(first)
    await soon(() => expect(line.stands).toBe(true))
    const asked = line.ask('nothing answers to this', {})
    const failed = expect(asked).rejects.toThrow('the line is gone')
    await first.stop()
    await failed
  })

  test('closed, stays closed until it is opened', async () => {
    const { line, states } = openLine(await side())
    await soon(() => expect(line.stands).toBe(true))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    line.close()
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect([line.stands, states]).toEqual([false, ['opened']])
    line.connect()
    await soon(() => expect(states).toHaveLength(2))
  })
})

describe('a stream as a page follows it', () => {
  const heard = (number: number) => ({ number }) as Heard

  test('is told in order and once, whatever is lost, comes twice or comes early', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const got: number[] = []
      const stream = new Stream('thread:x', 0)
      stream.add(({ number }) => got.push(number), 0)
      let dice = seed * 7919
      const chance = () => {
        dice = (dice * 48271) % 2147483647
        return dice / 2147483647
      }
      for (let number = 1; number <= 200; number += 1) {
        if (chance() < 0.3) continue
        const missing = stream.take(chance() < 0.2 ? [heard(number), heard(number)] : [heard(number)])
        if (!missing || chance() < 0.5) continue
        const all = Array.from({ length: number - stream.heardTo }, (_, index) => heard(stream.heardTo + 1 + index))
        expect(stream.take(all)).toBe(false)
      }
      stream.take(Array.from({ length: 200 - stream.heardTo }, (_, index) => heard(stream.heardTo + 1 + index)))
      expect(got).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
    }
  })

  test('tells two pieces of a page that were made at different moments each what it has not shown', () => {
    const [early, late]: number[][] = [[], []]
    const stream = new Stream('thread:x', 5)
    stream.add(({ number }) => late?.push(number), 5)
    stream.add(({ number }) => early?.push(number), 3)
    stream.take([4, 5, 6].map(heard))
    expect([early, late]).toEqual([[4, 5, 6], [6]])
  })

  test('is joined on a new line also while a slow question is under way', async () => {
    const stream = new Stream('thread:x', 0)
    const asked: string[] = []
    let answered = () => {}
    const slow = stream.ask(() => {
      asked.push('what came after')
      return new Promise((done) => {
        answered = done
      })
    })
    const joins = [1, 2].map((line) => stream.askNext(async () => void asked.push(`join on line ${line}`)))
    answered()
    await Promise.all([slow, ...joins])
    expect(asked).toEqual(['what came after', 'join on line 1', 'join on line 2'])
  })

  test('asks one question at a time', async () => {
    const stream = new Stream('thread:x', 0)
    let asked = 0
    let answer = () => {}
    const question = () => {
      asked += 1
      return new Promise<void>((done) => {
        answer = done
      })
    }
    const both = [stream.ask(question), stream.ask(question)]
    answer()
    await Promise.all(both)
    const third = stream.ask(question)
    answer()
    await third
    expect(asked).toBe(2)
  })
})
