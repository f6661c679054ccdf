'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { type CountForms, countText } from '@/app/_ui/live/count-text'
import { onClockChange, serverNow, startClock } from '@/app/_ui/live/listening/clock'
import { useNews } from '@/app/_ui/live/use-news'

const became = ['published', 'returned', 'declined', 'merged', 'protected', 'kept', 'undone', 'lapsed'] as const
type Became = (typeof became)[number]

interface Props {
  stream: string
  heardTo: number
  contributionId: string
  /** ISO 8601. */
  dueAt: string
  /** The database's time when the page was made, ISO 8601. */
  now: string
  /** "carried out in 8 seconds". */
  left: CountForms
  words: Record<Became, string>
  /** What was decided; and the way to undo it, as long as that is possible. */
  children: ReactNode
  undo: ReactNode
}

const secondsUntil = (dueAt: string, now: number): number => Math.max(0, Math.ceil((Date.parse(dueAt) - now) / 1000))

function becomes(type: string): Became | undefined {
  const last = type === 'contribution.revised' ? 'published' : type.split('.')[1]
  return became.find((one) => one === last)
}

/** A decision that is about to be carried out: the seconds that are left to undo it, and then what became of it. */
export function DueRow({ stream, heardTo, contributionId, dueAt, now, left, words, children, undo }: Props) {
  const [seconds, setSeconds] = useState(() => secondsUntil(dueAt, Date.parse(now)))
  const [outcome, setOutcome] = useState<Became>()
  useNews(stream, heardTo, ({ event }) => {
    if (!('contributionId' in event) || event.contributionId !== contributionId) return
    const next = becomes(event.type)
    if (next) setOutcome(next)
  })
  useEffect(() => {
    startClock(now)
    const tick = () => setSeconds(secondsUntil(dueAt, serverNow()))
    const timer = setInterval(tick, 1000)
    const stop = onClockChange(tick)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [dueAt, now])
  return (
    <li className="due">
      <p>
        {children}{' '}
        {outcome === undefined && (
          <span className="countdown" suppressHydrationWarning>
            {countText(left, seconds)}
          </span>
        )}{' '}
        <strong role="status">{outcome && words[outcome]}</strong>
      </p>
      {outcome === undefined && undo}
    </li>
  )
}
