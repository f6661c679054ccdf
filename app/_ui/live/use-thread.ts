import { type RefObject, useRef, useState } from 'react'
import { hear, type ThreadPageView } from '@/lib/contributions/hear'
import type { ContributionView } from '@/lib/contributions/view'
import { arrivalsOf, movesReading, withoutArrivals } from './arrivals'
import { useNews } from './use-news'

interface LiveThread {
  shown: ThreadPageView
  /** Published meanwhile, and held back so that what is read stays where it is. */
  held: ContributionView[]
  /** The numbers of what came while the page was open. */
  fresh: ReadonlySet<number>
  showHeld(): void
}

/** A page of a thread that goes on hearing: what arrives is put in where that moves nothing, and held back elsewhere. */
export function useThread(given: ThreadPageView, stream: string, end: RefObject<Element | null>): LiveThread {
  const latest = useRef(given)
  const [shown, setShown] = useState(given)
  const onPage = useRef(given)
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())

  const show = (view: ThreadPageView) => {
    const came = arrivalsOf(onPage.current, view).map(({ number }) => number)
    if (came.length > 0) setFresh((before) => new Set([...before, ...came]))
    onPage.current = view
    setShown(view)
  }

  useNews(stream, given.heardTo, (heard) => {
    const next = hear(latest.current, heard)
    // Where only the page read anew knows, the way to it is told of, and what is shown stays.
    if (next === 'gap' || next === 'read-anew') return
    latest.current = next
    const moves = end.current && movesReading(onPage.current, next, end.current)
    show(moves ? withoutArrivals(onPage.current, next) : next)
  })
  return { shown, held: arrivalsOf(shown, latest.current), fresh, showHeld: () => show(latest.current) }
}
