'use client'

import { type ReactNode, useState } from 'react'
import { useNews } from './use-news'

interface Props {
  participantId: string
  heardTo: number
  contributionId: string
  /** The card of what waits. */
  children: ReactNode
  /** What stands there once it has come back. */
  cameBack: ReactNode
}

/** One's own card in the queue, until there is a decision: what is published is in the list above. */
export function WhileWaiting({ participantId, heardTo, contributionId, children, cameBack }: Props) {
  const [became, setBecame] = useState<string>()
  useNews(`person:${participantId}`, heardTo, ({ event }) => {
    if ('contributionId' in event && event.contributionId === contributionId) setBecame(event.type)
  })
  if (became === 'contribution.published' || became === 'contribution.withdrawn') return null
  const back = ['contribution.returned', 'contribution.declined', 'contribution.protected']
  return became && back.includes(became) ? cameBack : children
}
