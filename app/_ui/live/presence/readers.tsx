import { type ComponentType, useEffect, useState } from 'react'
import type { LiveWords } from '../telling/live-words'
import type { HereProps } from './here'

/** Somebody is there, rather than a page that was opened and left. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin']

async function fetchHere() {
  const { Here, wordsHere } = await import('../later')
  return { Here, words: await wordsHere() }
}

/** Who else reads and writes here; it comes when somebody begins to use the page, so that opening it stays light. */
export function Readers(props: Omit<HereProps, 'words'>) {
  const [ready, setReady] = useState<{ Here: ComponentType<HereProps>; words: LiveWords }>()
  useEffect(() => {
    const over = new AbortController()
    const wake = () => {
      over.abort()
      // Without the network there is nobody to see.
      fetchHere()
        .then(setReady)
        .catch(() => {})
    }
    for (const sign of signs) addEventListener(sign, wake, { signal: over.signal, passive: true })
    return () => over.abort()
  }, [])
  return <div className="here">{ready && <ready.Here {...props} words={ready.words} />}</div>
}
