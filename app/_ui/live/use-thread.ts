import { type RefObject, useRef, useState } from 'react'
import type { Heard, ThreadPageView } from '@/lib/contributions/hear'
import type { LivePage } from './later/taking'
import { useNews } from './use-news'

interface LiveThread {
  page: LivePage
  put(page: LivePage): void
  /** Holds nothing back any more. */
  showAll(): void
}

type Pieces = typeof import('./later/later')

/** What cannot be had now is tried again with what comes next. */
const withPieces = (go: (pieces: Pieces) => void) => void import('./later/later').then(go, () => {})

/**
 * A page of a thread that goes on hearing. What an event does to it comes with the first event, since most pages are
 * read while nothing happens; what came meanwhile waits for it, in order.
 */
export function useThread(given: ThreadPageView, stream: string, end: RefObject<Element | null>): LiveThread {
  const [page, setPage] = useState<LivePage>({ shown: given, latest: given, held: [], fresh: new Set() })
  const now = useRef(page)
  const waiting = useRef<Heard[]>([])
  const put = (next: LivePage) => {
    now.current = next
    setPage(next)
  }
  useNews(stream, given.heardTo, (heard) => {
    waiting.current.push(heard)
    withPieces(({ takenIn }) => {
      for (const one of waiting.current.splice(0)) put(takenIn(now.current, one, end.current))
    })
  })
  return { page, put, showAll: () => withPieces(({ allShown }) => put(allShown(now.current))) }
}
