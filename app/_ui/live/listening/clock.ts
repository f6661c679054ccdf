/** The page's clock against the database's, in milliseconds: a phone may be minutes off. Undefined until it is known. */
let offset: number | undefined
const changed = new Set<() => void>()

/** A page may have been long on its way, so its time counts from when its first byte came. */
function arrivedAt(): number {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return performance.timeOrigin + (page?.responseStart || performance.now())
}

/** Takes the time the page was made at, where nothing better is known. ISO 8601. */
export function startClock(madeAt: string): void {
  offset ??= Date.parse(madeAt) - arrivedAt()
}

/** The time as the server has just said it; corrects what is more off than the way of the message. ISO 8601. */
export function correctClock(now: string): void {
  const heard = Date.parse(now) - Date.now()
  if (offset !== undefined && Math.abs(heard - offset) < 1500) return
  offset = heard
  for (const tell of changed) tell()
}

/** The database's time, as near as the page knows it. */
export const serverNow = (): number => Date.now() + (offset ?? 0)

export function onClockChange(tell: () => void): () => void {
  changed.add(tell)
  return () => void changed.delete(tell)
}
