'use client'

import { useState } from 'react'
import { useNews } from '@/app/_ui/live/use-news'

interface Props {
  conferenceId: string
  heardTo: number
  /** One contribution, on its own page; the whole queue without. */
  contributionId?: string
  /** What has changed, as a link to this page as it is now. */
  say: string
  href: string
}

/** Says that what is shown has changed, and leaves it to the moderator when to look: nothing moves while they read. */
export function Changed({ conferenceId, heardTo, contributionId, say, href }: Props) {
  const [changed, setChanged] = useState(false)
  useNews(`desk:${conferenceId}`, heardTo, ({ event }) => {
    // A translation that is proposed changes nothing in the queue.
    if (!event.type.startsWith('contribution.') || !('contributionId' in event)) return
    if (contributionId === undefined || event.contributionId === contributionId) setChanged(true)
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
