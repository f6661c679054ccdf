'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { CountForms } from '../count-text'

export interface ReadersProps {
  stream: string
  /** Where the reader takes part. */
  conferenceId: string | null
  words: {
    readers: CountForms
    writing: CountForms
    /** `{name}` is writing. */
    writes: string
    announce: string
  }
}

/** Somebody is there, rather than a page that was opened and left. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin']

/** Who else reads and writes here; it comes when somebody begins to use the page, so that opening it stays light. */
export function Readers(props: ReadersProps) {
  const [Here, setHere] = useState<ComponentType<ReadersProps>>()
  useEffect(() => {
    const over = new AbortController()
    const wake = () => {
      over.abort()
      // Without the network there is nobody to see.
      import('./here').then(({ Here }) => setHere(() => Here)).catch(() => {})
    }
    for (const sign of signs) addEventListener(sign, wake, { signal: over.signal, passive: true })
    return () => over.abort()
  }, [])
  return <div className="here">{Here && <Here {...props} />}</div>
}
