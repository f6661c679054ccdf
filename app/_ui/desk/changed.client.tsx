'use client'

import '@/app/_style/changed.css'
import { useState } from 'react'
import { useNews } from '@/app/_ui/live/use-news'

interface Props {
  stream: string
  heardTo: number
  /** What the page shows; other things that happen change nothing on it. */
  about: 'contribution' | 'document' | 'thread' | 'proposal' | 'arrival' | 'message' | 'synthesis' | 'edition' | 'mail'
  /** One contribution, on its own page; all of them without. */
  contributionId?: string
  /** The threads of one session only. */
  sessionId?: string
  /** What has changed, as a link to this page as it is now. */
  say: string
  href: string
}

/** After which there is more at the desk than the page of the queue shows. */
const arrivals = new Set([
  'contribution.submitted',
  'contribution.placed',
  'decision.undone',
  'decision.lapsed',
  'mail.held',
  'exchange.written',
])

/** Says that what is shown has changed, and leaves it to the reader when to look: nothing moves while they read. */
export function Changed({ stream, heardTo, about, contributionId, sessionId, say, href }: Props) {
  const [changed, setChanged] = useState(false)
  useNews(stream, heardTo, ({ event }) => {
    if (about === 'arrival' ? !arrivals.has(event.type) : !event.type.startsWith(`${about}.`)) return
    const other = contributionId && 'contributionId' in event && event.contributionId !== contributionId
    const elsewhere = sessionId && 'sessionId' in event && event.sessionId !== sessionId
    if (!other && !elsewhere) setChanged(true)
  })
  return (
    <div role="status">
      {changed && (
        <p className="changed">
          <a href={href}>{say}</a>
        </p>
      )}
    </div>
  )
}
