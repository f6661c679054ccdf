'use client'

import { useEffect, useState } from 'react'
import { onDelivered, startCourier } from './courier'
import type { LineWords } from './outbox-words'
import { useUnsent } from './use-unsent'

interface Props {
  personId: string | null
  words: LineWords
  /** Where one signs in again, and comes back from. */
  signIn: string
}

/** One line on every page while something waits, read out when it changes; and the one who brings it. */
export function Line({ personId, words, signIn }: Props) {
  const items = useUnsent(personId)
  const [arrived, setArrived] = useState(false)
  useEffect(() => onDelivered(() => setArrived(true)), [])
  useEffect(() => (personId === null ? undefined : startCourier(personId)), [personId])
  if (personId === null || items.some(({ answer }) => answer?.kind === 'signed-out')) {
    return (
      <>
        {words.signedOut} <a href={signIn}>{words.signIn}</a>
      </>
    )
  }
  const refused = items.filter(({ answer }) => answer)
  const [first] = refused.length > 0 ? refused : items
  if (!first) return arrived && words.sent
  const said = refused.length > 0 ? words.refused : words.waiting
  return (
    <>
      {said?.replace('{n}', String(refused.length || items.length))}{' '}
      <a href={`${first.path}#unsent-${first.key}`}>{words.see}</a>
    </>
  )
}
