'use client'

import { useState } from 'react'
import { type CountForms, countText } from './count-text'
import { useNews } from './use-news'

interface Props {
  conferenceId: string
  heardTo: number
  threadId: string
  unread: number
  own: { participantId: string; heardTo: number }
  /** Leads to the first of them. */
  href: string
  words: UnreadWords
}

export interface UnreadWords {
  count: CountForms
  /** More than are counted. */
  many: string
}

const MOST_COUNTED = 99

/** How much of a thread its reader has not read, counting on as others publish. */
export function LiveUnread({ conferenceId, heardTo, threadId, unread, own, href, words }: Props) {
  const [came, setCame] = useState<readonly number[]>([])
  const [wrote, setWrote] = useState<readonly number[]>([])
  useNews(`conference:${conferenceId}`, heardTo, ({ event }) => {
    if (event.type === 'contribution.published' && event.threadId === threadId)
      setCame((before) => [...before, event.number])
    if (event.type === 'contribution.hidden') setCame((before) => before.filter((number) => number !== event.number))
    if (event.type === 'contribution.withdrawn' && event.published)
      setCame((before) => before.filter((number) => number !== event.published?.number))
  })
  useNews(`person:${own.participantId}`, own.heardTo, ({ event }) => {
    if (event.type === 'contribution.published') setWrote((before) => [...before, event.number])
  })
  const count = unread + came.filter((number) => !wrote.includes(number)).length
  if (count === 0) return null
  return (
    <a className="new" href={href} suppressHydrationWarning>
      {count > MOST_COUNTED ? words.many : countText(words.count, count)}
    </a>
  )
}
