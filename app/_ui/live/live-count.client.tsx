'use client'

import { useState } from 'react'
import type { Told } from '@/lib/contributions/hear'
import { type CountForms, countText } from './count-text'
import { useNews } from './use-news'

interface Props {
  conferenceId: string
  heardTo: number
  threadId: string
  published: number
  words: CountForms
}

/** How many more a thread holds after an event, or how many fewer. */
function changeOf(event: Told, threadId: string): number {
  if (event.type === 'contribution.published') return event.threadId === threadId ? 1 : 0
  if (event.type !== 'contribution.moved' && event.type !== 'thread.merged') return 0
  const many = event.type === 'thread.merged' ? event.published : event.numbers.length
  if (event.threadId === threadId) return -many
  return event.toThreadId === threadId ? many : 0
}

/** How much a thread holds, counting on as it is published. */
export function LiveCount({ conferenceId, heardTo, threadId, published, words }: Props) {
  const [count, setCount] = useState(published)
  useNews(`conference:${conferenceId}`, heardTo, ({ event }) => {
    const by = changeOf(event, threadId)
    if (by !== 0) setCount((before) => before + by)
  })
  return (
    <span className="soft small" suppressHydrationWarning>
      {countText(words, count)}
    </span>
  )
}
