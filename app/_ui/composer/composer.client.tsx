'use client'

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Handover, Place } from './place'

interface Ready extends Handover {
  Writing: ComponentType<Place & Handover>
}

function handoverFrom(form: HTMLFormElement): Handover {
  const area = form.querySelector('textarea')
  const { value: text = '', defaultValue: given = '' } = area ?? {}
  return { form, text, given, focused: document.activeElement === area }
}

function hasDraft(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return false
  }
}

/**
 * The plain text field, until the editor has come: it is fetched when somebody touches the form, or when there is a
 * draft to go on with. If it cannot be had, the plain field stays and does all that is needed.
 */
export function WritingPlace({ area, ...place }: Place & { area: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState<Ready>()
  const { draftName } = place
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    const touched = new AbortController()
    const wake = async () => {
      touched.abort()
      try {
        const { Writing } = await import('./writing/writing.client')
        setReady((before) => before ?? { Writing, ...handoverFrom(form) })
      } catch {
        // Not to be had now: the form is sent as it is.
      }
    }
    for (const sign of ['focusin', 'pointerdown']) form.addEventListener(sign, wake, { signal: touched.signal })
    if (hasDraft(draftName) || form.contains(document.activeElement)) wake()
    return () => touched.abort()
  }, [draftName])
  return <div ref={here}>{ready ? <ready.Writing {...place} {...ready} /> : area}</div>
}
