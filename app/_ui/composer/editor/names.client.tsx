'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useState } from 'react'

const MOST = 6

/** What is being typed after an `@` that begins a word, and where that stands. */
function calling({ state: { selection }, isFocused }: Editor): { typed: string; from: number } | undefined {
  const { $from, empty, from } = selection
  if (!empty || !isFocused) return undefined
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 60), $from.parentOffset, '\n', '\n')
  const typed = /(?:^|[^\p{L}\p{M}\p{N}_.])@([^@\n]{0,40})$/u.exec(before)?.[1]
  return typed === undefined ? undefined : { typed, from: from - typed.length }
}

/** Those who can be read on this page, as they are shown on it; nothing else is known of them here. */
function namesLike(typed: string): string[] {
  const shown = [...document.querySelectorAll('.contribution h3 > bdi')].map((name) => name.textContent ?? '')
  const begins = (name: string) => name.toLowerCase().startsWith(typed.toLowerCase())
  const like = [...new Set(shown)].filter((name) => name && begins(name) && name !== typed)
  return like.slice(0, MOST)
}

/** The keys with which one chooses, while there is something to choose from; all others write. */
function useKeys(editor: Editor, on: boolean, press: (key: string) => boolean): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const { dom } = editor.view
    if (!on) return
    const keydown = (event: KeyboardEvent) => {
      if (event.isComposing || event.shiftKey || !latest.current(event.key)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    dom.addEventListener('keydown', keydown, { capture: true })
    return () => dom.removeEventListener('keydown', keydown, { capture: true })
  }, [editor, on])
}

/** Suggests the names of those on the page while one types an `@`: a list that is chosen from without leaving the text. */
export function Names({ editor, label }: { editor: Editor; label: string }) {
  const id = useId()
  const [at, setAt] = useState(0)
  const [putAway, setPutAway] = useState<number>()
  const called = calling(editor)
  const names = called && called.from !== putAway ? namesLike(called.typed) : []
  const chosen = names[at] === undefined ? 0 : at
  const isOpen = names.length > 0
  const take = (name: string | undefined) => {
    if (!called || !name) return
    setAt(0)
    editor.chain().focus().insertContentAt({ from: called.from, to: editor.state.selection.to }, `${name} `).run()
    setPutAway(called.from)
  }
  useKeys(editor, isOpen, (key) => {
    if (key === 'ArrowDown') setAt((chosen + 1) % names.length)
    else if (key === 'ArrowUp') setAt((chosen + names.length - 1) % names.length)
    else if (key === 'Enter') take(names[chosen])
    else if (key === 'Escape') setPutAway(called?.from)
    else return false
    return true
  })
  useEffect(() => {
    const { dom } = editor.view
    dom.setAttribute('aria-autocomplete', 'list')
    if (!isOpen) return
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    return () => {
      for (const name of ['aria-controls', 'aria-activedescendant']) dom.removeAttribute(name)
    }
  }, [editor, id, isOpen, chosen])
  return (
    <div className="composer-names">
      <p role="status" className={isOpen ? 'hint' : 'said'}>
        {isOpen && label}
      </p>
      {isOpen && (
        <div role="listbox" id={id} aria-label={label}>
          {names.map((name, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, as in a combobox
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, above
            <div
              key={name}
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              <bdi>{name}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
