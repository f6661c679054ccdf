'use client'

import { useEffect, useRef, useState } from 'react'
import { serverNow, startClock } from '@/app/_ui/live/listening/clock'
import { sendOnce } from '@/app/_ui/outbox/door'

interface Props {
  contributionId: string
  /** The database's time when the page was made, ISO 8601. */
  now: string
}

/**
 * Takes the text in hand when its page is opened, and again when its reader still works on it as the time runs out. The
 * page itself only reads: a link that a browser fetches ahead takes nothing from anybody. What came of it is heard as
 * all the desk hears it.
 */
export function Claim({ contributionId, now }: Props) {
  const active = useRef(true)
  const [refused, setRefused] = useState<string>()
  useEffect(() => {
    startClock(now)
    let timer: ReturnType<typeof setTimeout>
    const over = new AbortController()
    const { signal } = over
    const take = async () => {
      if (!active.current || document.visibilityState !== 'visible') return
      active.current = false
      const answer = await sendOnce('claim-contribution', { key: crypto.randomUUID(), contributionId }, signal)
      if (signal.aborted || !answer) return
      if (answer.kind === 'refused') setRefused(answer.text)
      if (answer.kind !== 'sent') return
      const { until } = answer.result as { until: string }
      timer = setTimeout(take, Math.max(1000, Date.parse(until) - serverNow()))
    }
    const busy = () => {
      active.current = true
    }
    for (const name of ['keydown', 'pointerdown', 'input']) addEventListener(name, busy, { signal })
    void take()
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [contributionId, now])
  return <div role="status">{refused && <p className="standing">{refused}</p>}</div>
}
