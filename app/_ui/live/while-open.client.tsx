'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { acceptsIn } from '@/lib/conferences/rules'
import { type LiveSession, useBox } from './use-box'

interface Props extends LiveSession {
  /** Where one writes, while the session accepts it. */
  children: ReactNode
  /** What stands there before the session opens, and after it has closed. */
  before: ReactNode
  after: ReactNode
  /** What stands there while the session goes on and the thread is closed. */
  closed: ReactNode
  /** Above what somebody had begun to write when the door closed. */
  kept: string
}

/** What stands in the form's field: the editor's paragraphs, or the text of the plain one. */
function writtenIn(place: HTMLElement | null): string {
  const editor = place?.querySelector('.ProseMirror')
  const paragraphs = editor && Array.from(editor.children, (paragraph) => paragraph.textContent).join('\n\n')
  return (paragraphs ?? place?.querySelector('textarea')?.value)?.trim() ?? ''
}

/**
 * The place to write, which opens and closes at the instant, without a reload. What was begun stays: it is shown when
 * the door closes, and is in the form again if the session is extended.
 */
export function WhileOpen({ children, before, after, closed, kept, ...live }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { phase, writable } = useBox(live)
  const [opened, setOpened] = useState(writable)
  const [written, setWritten] = useState('')
  useEffect(() => {
    if (writable) setOpened(true)
    else setWritten(writtenIn(place.current))
  }, [writable])
  return (
    <>
      {!writable && (phase === 'announced' ? before : acceptsIn(phase) ? closed : after)}
      {!writable && written && (
        <div className="kept">
          <h3>{kept}</h3>
          <p className="text kept-text" dir="auto">
            {written}
          </p>
        </div>
      )}
      <div ref={place} hidden={!writable}>
        {(writable || opened) && children}
      </div>
    </>
  )
}
