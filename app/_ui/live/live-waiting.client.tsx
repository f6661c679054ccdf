'use client'

import { useState } from 'react'
import { type CountForms, countText } from './count-text'
import { useNews } from './use-news'

interface Props {
  conferenceId: string
  heardTo: number
  waiting: number
  /** Made by `countForms`. */
  words: CountForms
}

/** How many texts wait for a decision, as it is now at this desk. */
export function LiveWaiting({ conferenceId, heardTo, waiting, words }: Props) {
  const [count, setCount] = useState(waiting)
  useNews(`desk:${conferenceId}`, heardTo, (heard) => {
    if (heard.waiting !== null) setCount(heard.waiting)
  })
  return <span suppressHydrationWarning>{countText(words, count)}</span>
}
