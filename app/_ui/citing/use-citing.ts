import { useEffect } from 'react'
import type { CitingWords } from './cited'

/** Brings what cites and what shows citations to the first contribution that a pointer or the keyboard comes to. */
export function useCiting(words: CitingWords, permalink: string): void {
  useEffect(() => {
    const over = new AbortController()
    let fetching = false
    // Where they have gone on to meanwhile, over a poor line, is what it begins with.
    let last: Element | undefined
    const wake = async ({ target }: Event) => {
      if (!(target instanceof Element)) return
      last = target
      if (fetching || !target.closest('.contribution')) return
      fetching = true
      try {
        const { citing } = await import('./citing')
        if (!over.signal.aborted) citing({ words, permalink, first: last, signal: over.signal })
      } catch {
        fetching = false
      }
    }
    for (const sign of ['pointerover', 'focusin']) addEventListener(sign, wake, { signal: over.signal })
    return () => over.abort()
  }, [words, permalink])
}
