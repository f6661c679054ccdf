import { useEffect, useState } from 'react'
import { acceptsContributions, boxOf, CLOSING_HOURS, hoursBefore, phaseAt, type TimeBox } from '@/lib/conferences/rules'
import type { SessionNews } from '@/lib/contributions/view'
import { onClockChange, serverNow, startClock } from './listening/clock'
import { useNews } from './use-news'

export interface LiveSession {
  /** The stream that tells when the box is moved, and how far the page knows it. */
  stream: string
  heardTo: number
  session: SessionNews
  /** Of a thread: since when it takes nothing any more. */
  closedAt?: string | null
  /** When the page was made, ISO 8601. */
  now: string
}

/** Timers of browsers end at 24 days; an hour is soon enough to look again. */
const LONGEST = 3_600_000

/** How long until the phase may be another one. */
function untilNextEdge(box: TimeBox, now: number): number {
  const edges = [box.opensAt, hoursBefore(box.closesAt, CLOSING_HOURS), box.closesAt, box.lateUntil]
  const ahead = edges.map((edge) => edge.getTime() - now).filter((ms) => ms > 0)
  return Math.min(...ahead, LONGEST)
}

/** A session's box as it is moved, and its phase at this instant by the server's clock. */
export function useBox({ stream, heardTo, session: given, closedAt = null, now }: LiveSession) {
  const [session, setSession] = useState(given)
  const [closed, setClosed] = useState(closedAt)
  const [at, setAt] = useState(() => Date.parse(now))
  useNews(stream, heardTo, (heard) => {
    if (heard.session?.id === given.id) setSession(heard.session)
    if (heard.thread && stream.endsWith(heard.thread.id)) setClosed(heard.thread.closedAt)
  })
  useEffect(() => {
    startClock(now)
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      const at = serverNow()
      setAt(at)
      // A moment after the edge, since a timer may come a moment before.
      timer = setTimeout(look, untilNextEdge(boxOf(session), at) + 30)
    }
    look()
    const stop = onClockChange(look)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, now])
  const box = boxOf(session)
  const writable = !closed && acceptsContributions(box, new Date(at))
  return { session, phase: phaseAt(box, new Date(at)), writable }
}
