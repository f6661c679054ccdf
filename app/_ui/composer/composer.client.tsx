'use client'

import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { boxOf, kept } from '@/app/_ui/outbox/device'
import { onReturn } from '@/app/_ui/outbox/return'
import type { Handover, Place } from './place'

interface Ready {
  Writing: ComponentType<Place & Handover>
  /** What it takes over; and how often it has begun again. */
  handover: Omit<Handover, 'restart'>
  round: number
}

function handoverFrom(form: HTMLFormElement): Ready['handover'] {
  const area = form.querySelector('textarea')
  const { value: text = '', defaultValue: given = '' } = area ?? {}
  return { form, text, given, focused: document.activeElement === area }
}

/** A blank form, in which the editor begins with what lies in the draft's place. */
function blank({ form }: Ready['handover'], focus: 'takes' | 'leaves'): Ready['handover'] {
  form.reset()
  return { form, text: '', given: '', focused: focus === 'takes' }
}

/** Whether the page's own field is not what to go on with. */
function hasWords({ draftName, personId, withUs }: Place): boolean {
  return [draftName, boxOf(personId) + withUs?.key].some((name) => kept(name) !== undefined)
}

/**
 * The plain text field, until the editor has come: it is fetched when somebody touches the form, or when there is a
 * draft to go on with. If it cannot be had, the plain field stays and does all that is needed; what is typed into it is
 * kept on the device as well.
 */
export function WritingPlace({ area, ...place }: Place & { area: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  const first = useRef(place)
  const [ready, setReady] = useState<Ready>()
  const [boxed, setBoxed] = useState(false)
  const { draftName } = place
  const fetchEditor = useRef(() => {})
  const restart = useCallback((focus: 'takes' | 'leaves') => {
    setReady((before) => before && { ...before, handover: blank(before.handover, focus), round: before.round + 1 })
  }, [])
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    const over = new AbortController()
    const listening = { signal: over.signal, boxed: () => setBoxed(true) }
    const plain = import('./plain-keeping')
      .then(({ keepsPlainly }) => keepsPlainly(form, first.current, listening))
      .catch(() => undefined)
    let fetching = false
    const wake = async () => {
      if (fetching) return
      fetching = true
      try {
        // What shows a text that waits is needed when there is no network to fetch it with.
        const needed = [import('../outbox/unsent'), plain]
        const [{ Writing }] = await Promise.all([import('./writing/writing.client'), ...needed])
        over.abort()
        setReady((before) => before ?? { Writing, handover: handoverFrom(form), round: 0 })
      } catch {
        fetching = false
        ;(await plain)?.restore()
      }
    }
    fetchEditor.current = wake
    for (const sign of ['focusin', 'pointerdown']) form.addEventListener(sign, wake, { signal: over.signal })
    const begin = () => {
      if (hasWords(first.current) || form.contains(document.activeElement)) wake()
    }
    if (!first.current.fromIds) begin()
    else import('./writing/adopting').then(({ adoptDraft }) => adoptDraft(first.current)).finally(begin)
    return () => over.abort()
  }, [])
  const comeBack = () => (ready ? restart('takes') : fetchEditor.current())
  const latest = useRef(comeBack)
  latest.current = comeBack
  useEffect(() => onReturn(draftName, () => latest.current()), [draftName])
  return (
    <div ref={here}>
      <p role="status">{boxed && !ready && place.words['not-yet']}</p>
      {ready ? <ready.Writing key={ready.round} {...place} {...ready.handover} restart={restart} /> : area}
    </div>
  )
}
