import { useEffect, useState } from 'react'
import { fetchLater, type Later } from '../later/fetch-later'
import type { HereProps } from './here'

/** Somebody is there, rather than a page that was opened and left. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown']

/** Who else reads and writes here; it comes when somebody begins to use the page, so that opening it stays light. */
export function Readers(props: Omit<HereProps, 'words'>) {
  const [ready, setReady] = useState<Later>()
  useEffect(() => {
    const over = new AbortController()
    const wake = () => {
      over.abort()
      // Without the network there is nobody to see.
      fetchLater()
        .then(setReady)
        .catch(() => {})
    }
    for (const sign of signs) addEventListener(sign, wake, over)
    return () => over.abort()
  }, [])
  return <div className="here">{ready && <ready.Here {...props} words={ready.words} />}</div>
}
