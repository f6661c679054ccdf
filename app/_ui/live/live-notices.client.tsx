'use client'

import { useState } from 'react'
import { type CountForms, countText } from './count-text'
import { useNews } from './use-news'

interface Props {
  participantId: string
  heardTo: number
  unread: number
  /** What the number is of, read out and not shown. */
  words: CountForms
}

const decisions = new Set(['published', 'revised', 'returned', 'declined'].map((what) => `contribution.${what}`))

/** How many decisions on one's own texts one has not seen, counting on as they are taken. */
export function LiveNotices({ participantId, heardTo, unread, words }: Props) {
  const [count, setCount] = useState(unread)
  useNews(`person:${participantId}`, heardTo, ({ event }) => {
    if (decisions.has(event.type)) setCount((before) => before + 1)
  })
  if (count === 0) return null
  return (
    <span className="badge">
      {count}
      <span className="said" suppressHydrationWarning>
        {' '}
        {countText(words, count)}
      </span>
    </span>
  )
}
