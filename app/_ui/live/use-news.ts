import { useEffect, useRef, useState } from 'react'
import type { Heard } from '@/lib/contributions/hear'
import { listen } from './listening/listen'

/**
 * Calls back with what happens in a stream after the number the page was first made at, in order. A page that is made
 * anew around the piece, as after sending, is no reason to hear less: what lies between was not shown by the piece.
 */
export function useNews(stream: string, after: number, hear: (heard: Heard) => void): void {
  const latest = useRef(hear)
  latest.current = hear
  const [from] = useState(after)
  useEffect(() => listen(stream, from, (heard) => latest.current(heard)), [stream, from])
}
