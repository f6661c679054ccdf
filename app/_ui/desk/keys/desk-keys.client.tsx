'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  title: string
  close: string
  /** That single keys do something on this page: they can be turned off. */
  use: string
  /** The list of keys. */
  children: ReactNode
}

const kept = 'diwan-desk-keys'
const isOff = (): boolean => localStorage.getItem(kept) === 'off'

/** Where a key is a letter that is written. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), select, textarea'))

/** The Latin letter of a key, also on an Arabic keyboard, whose letters stand on the same keys. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (key === '؟') return '?'
  if (/^[a-z?]$/i.test(key)) return key.toLowerCase()
  return /^Key[A-Z]$/.test(code) && /^\P{ASCII}$/u.test(key) ? code.slice(3).toLowerCase() : key
}

/** In a list, to the text after or before the one where the focus is. */
function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  items.at(at === -1 ? (by === 1 ? 0 : -1) : Math.min(items.length - 1, Math.max(0, at + by)))?.focus()
}

function press(key: string): boolean {
  const [there] = document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (there instanceof HTMLDetailsElement) {
    there.open = true
    there.scrollIntoView({ block: 'nearest' })
    there.querySelector<HTMLElement>('select, textarea, input:not([type="hidden"])')?.focus()
  } else if (there) there.click()
  else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
  else return false
  return true
}

/** One key for each thing that is done at the desk; `?` lists them. Off while somebody writes, and for whoever wishes. */
export function DeskKeys({ title, close, use, children }: Props) {
  const list = useRef<HTMLDialogElement>(null)
  const choice = useRef<HTMLInputElement>(null)
  // Without scripts there is nothing to list, and before they run nothing to press.
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (choice.current) choice.current.checked = !isOff()
    const hear = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, target, defaultPrevented } = event
      if (defaultPrevented || ctrlKey || metaKey || altKey || isWriting(target) || list.current?.open) return
      const letter = letterOf(event)
      if (letter === '?') list.current?.showModal()
      else if (isOff() || event.repeat || !press(letter)) return
      event.preventDefault()
    }
    addEventListener('keydown', hear)
    setReady(true)
    return () => removeEventListener('keydown', hear)
  }, [])
  return (
    <>
      {ready && (
        <button type="button" className="button quiet keys-open" onClick={() => list.current?.showModal()}>
          {title} <kbd className="key">?</kbd>
        </button>
      )}
      <dialog ref={list} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{title}</h2>
        {children}
        <label className="choice">
          <input
            ref={choice}
            type="checkbox"
            onChange={({ target }) => localStorage.setItem(kept, target.checked ? 'on' : 'off')}
          />
          <span>{use}</span>
        </label>
        <form method="dialog">
          <button type="submit" className="button quiet">
            {close}
          </button>
        </form>
      </dialog>
    </>
  )
}
