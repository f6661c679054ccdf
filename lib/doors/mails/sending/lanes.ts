/** Lets through so many at a time for one domain: one that answers slowly does not hold every connection. */
export interface Lanes {
  /** Waits until there is room. @throws what the signal was aborted with, while nothing has been sent. */
  enter(domain: string, signal: AbortSignal): Promise<() => void>
}

interface Lane {
  inside: number
  waiting: (() => void)[]
}

export function openLanes(width: number): Lanes {
  const lanes = new Map<string, Lane>()
  const leave = (domain: string, lane: Lane) => () => {
    const next = lane.waiting.shift()
    if (next) return next()
    lane.inside -= 1
    if (lane.inside === 0) lanes.delete(domain)
  }
  return {
    async enter(domain, signal) {
      const lane = lanes.get(domain) ?? { inside: 0, waiting: [] }
      lanes.set(domain, lane)
      if (lane.inside < width) lane.inside += 1
      else await turn(lane, signal)
      return leave(domain, lane)
    },
  }
}

/** Whoever leaves hands their place on; whoever gives up takes themselves out of the line. */
function turn(lane: Lane, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }
    const giveUp = () => {
      lane.waiting = lane.waiting.filter((one) => one !== begin)
      reject(signal.reason)
    }
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    lane.waiting.push(begin)
  })
}
