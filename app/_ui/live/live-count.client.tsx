'use client'

import { useState } from 'react'
import { type CountForms, countText } from './count-text'
import { useNews } from './use-news'

interface Props {
  conferenceId: string
  heardTo: number
  threadId: string
  published: number
  words: CountForms
}

/** How much a thread holds, counting on as it is published. */
export function LiveCount({ conferenceId, heardTo, threadId, published, words }: Props) {
  const [count, setCount] = useState(published)
  useNews(`conference:${conferenceId}`, heardTo, ({ event }) => {
    if (event.type === 'contribution.published' && event.threadId === threadId) setCount((before) => before + 1)
  })
  return (
    <span className="soft small" suppressHydrationWarning>
      {countText(words, count)}
    </span>
  )
}
