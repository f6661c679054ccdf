import { useRef, useState } from 'react'
import { useNews } from '@/app/_ui/live/use-news'
import { type AsksView, hearAsks } from '@/lib/experts/hear'
import type { AskCounts, AskView } from '@/lib/experts/view'

interface LiveAsks {
  shown: AskView[]
  counts: AskCounts
  /** Published meanwhile, and held back so that what is read stays where it is. */
  held: number
  /** Only the page loaded anew knows what belongs on it. */
  stale: boolean
  showHeld(): void
}

const numberOf = ({ contribution }: AskView): number => contribution.number

/** A page of questions that goes on hearing: those shown change where they stand, new ones wait to be asked for. */
export function useAsks(given: AsksView, conferenceId: string): LiveAsks {
  const latest = useRef<AsksView | 'read-anew'>(given)
  const [shown, setShown] = useState(given.asks)
  const [view, setView] = useState(given)
  const [stale, setStale] = useState(false)
  useNews(`conference:${conferenceId}`, given.heardTo, (heard) => {
    const { ask } = heard
    const mine = ask?.sessionId === given.sessionId ? ask : null
    if (mine) setShown((before) => before.map((one) => (numberOf(one) === numberOf(mine.ask) ? mine.ask : one)))
    if (latest.current === 'read-anew') return
    const next = hearAsks(latest.current, heard)
    if (next === 'gap') return
    latest.current = next
    if (next === 'read-anew') setStale(true)
    else setView(next)
  })
  const known = new Set(shown.map(numberOf))
  const held = view.asks.filter((one) => !known.has(numberOf(one))).length
  return { shown, counts: view.counts, held, stale, showHeld: () => setShown(view.asks) }
}
