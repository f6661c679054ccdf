import { useEffect } from 'react'
import type { CitingWords } from './cited'

/** Brings what cites and what shows citations to the first contribution that a pointer or the keyboard comes to. */
export function useCiting(words: CitingWords, permalink: string): void {
  useEffect(() => {
    const over = new AbortController()
    let fetching = false
    const wake = async ({ target }: Event) => {
      if (fetching || !(target instanceof Element) || !target.closest('.contribution')) return
      fetching = true
      try {
        const { citing } = await import('./citing')
        if (!over.signal.aborted) citing({ words, permalink, first: target, signal: over.signal })
      } catch {
        fetching = false
      }
    }
    for (const sign of ['pointerover', 'focusin']) addEventListener(sign, wake, { signal: over.signal })
    return () => over.abort()
  }, [words, permalink])
}
