'use client'

import { useEffect, useState } from 'react'
import { onClockChange, serverNow, startClock } from '@/app/_ui/live/listening/clock'
import { relativeText } from '@/lib/text/moments'

interface Props {
  /** ISO 8601. */
  until: string
  /** The database's time when the page was made, ISO 8601. */
  now: string
  intl: string
  /** What stands there once the time is up. */
  over: string
}

const LAST_MINUTES = 5 * 60_000

function remainingText(ms: number, { intl, over }: Pick<Props, 'intl' | 'over'>): string {
  if (ms <= 0) return over
  if (ms >= LAST_MINUTES) return relativeText(new Date(ms), new Date(0), intl)
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The time that is left, moving where scripts run; without them, what it was when the page was made. */
export function Countdown({ until, now, intl, over }: Props) {
  const [remaining, setRemaining] = useState(() => Date.parse(until) - Date.parse(now))
  useEffect(() => {
    startClock(now)
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      clearTimeout(timer)
      const left = Date.parse(until) - serverNow()
      setRemaining(left)
      if (left > 0) timer = setTimeout(tick, left > LAST_MINUTES + 60_000 ? 60_000 : 1000)
    }
    tick()
    const stop = onClockChange(tick)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [until, now])
  return (
    <span className="countdown" role="timer" suppressHydrationWarning>
      {remainingText(remaining, { intl, over })}
    </span>
  )
}
