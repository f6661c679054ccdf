import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { answer } from '../child'

export interface Visit {
  port: number
  path: string
  cookie?: string
  connections: number
  /** For how long, in milliseconds. */
  forMs: number
}

export interface Visited {
  perSecond: number
  /** Until its last byte, and until its first. */
  times: number[]
  first: number[]
}

/** Visitors who ask for a page again as soon as they have it, each on a connection that stays open. */
answer<Visit>(async ({ port, path, cookie, connections, forMs }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = {
    host: 'localhost:3000',
    'accept-encoding': 'gzip, deflate, br',
    accept: 'text/html',
    ...(cookie && { cookie }),
  }
  const first: number[] = []
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const begun = performance.now()
      const asked = request({ host: '127.0.0.1', port, path, agent, headers }, (answered) => {
        if (![200, 404].includes(answered.statusCode ?? 0)) reject(new Error(`${path} answered ${answered.statusCode}`))
        answered.once('data', () => first.push(performance.now() - begun))
        answered.resume().once('end', resolve).once('error', reject)
      })
      asked.once('error', reject)
      asked.end()
    })
  const times: number[] = []
  const begun = performance.now()
  const visitor = async () => {
    while (performance.now() - begun < forMs) {
      const asked = performance.now()
      await once()
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, visitor))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return { perSecond: times.length / seconds, times, first } satisfies Visited
})
