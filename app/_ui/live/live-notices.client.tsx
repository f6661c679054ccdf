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

const noticed =
  /^(ask\.|colleague\.|decision\.lapsed|proposal\.(accepted|declined)|contribution\.(published|revised|returned|declined|merged|placed|held|protected|released|hidden|restored)|participant\.(cited|mentioned))/

/** How much has come for somebody that they have not seen, counting on as it comes. */
export function LiveNotices({ participantId, heardTo, unread, words }: Props) {
  const [count, setCount] = useState(unread)
  useNews(`person:${participantId}`, heardTo, ({ event }) => {
    const fromDesk = event.type === 'exchange.written' && event.side === 'desk'
    // What one may do has changed: the page is made anew, with what was typed still kept.
    if (/^participant\.(suspended|restored)$/.test(event.type)) location.reload()
    if (fromDesk || noticed.test(event.type) || ('own' in event && !event.own)) setCount((before) => before + 1)
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
