'use client'

import { type ComponentProps, type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { anythingWaits, onChange } from './device'
import type { Cards, Line } from './unsent'

type Pieces = typeof import('./unsent')

/** One of the pieces, fetched when something waits on this device, and never where nothing does. */
function usePiece<Name extends keyof Pieces>(name: Name): Pieces[Name] | undefined {
  const [piece, setPiece] = useState<{ it: Pieces[Name] }>()
  useEffect(() => {
    const over = new AbortController()
    const look = async () => {
      if (!anythingWaits()) return
      try {
        const pieces = await import('./unsent')
        over.abort()
        setPiece({ it: pieces[name] })
      } catch {
        // Not to be had now: what waits, waits, and it is tried again when the network is back.
      }
    }
    over.signal.addEventListener('abort', onChange(look))
    addEventListener('online', look, { signal: over.signal })
    look()
    return () => over.abort()
  }, [name])
  return piece?.it
}

/** The line around every page that says what was written here and has not arrived. */
export function OutboxLine(props: ComponentProps<typeof Line>) {
  const { leave = '' } = props.words
  const Piece: ComponentType<typeof props> | undefined = usePiece('Line')
  useEffect(() => {
    // Signing out clears this device for whoever uses it next, and what waits with it.
    const ask = (event: SubmitEvent) => {
      const leaves = event.target instanceof HTMLFormElement && event.target.action.endsWith('/do/sign-out')
      if (leaves && anythingWaits() && !confirm(leave)) event.preventDefault()
    }
    document.addEventListener('submit', ask)
    return () => document.removeEventListener('submit', ask)
  }, [leave])
  // There from the beginning, so that what comes into it is read out.
  return (
    <div role="status" className="outbox-line">
      {Piece && <Piece {...props} />}
    </div>
  )
}

/** One's own texts that wait, in the place they were written in. */
export function OutboxCards(props: ComponentProps<typeof Cards>): ReactNode {
  const Piece: ComponentType<typeof props> | undefined = usePiece('Cards')
  return Piece && <Piece {...props} />
}
