'use client'

import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { safeHref } from '@/lib/text/links'
import type { ComposerWords } from '../composer-words'

/** People type `example.org`, and `a@b.example` for a mailbox. */
const hrefFrom = (typed: string): string | undefined =>
  /^[a-z][a-z+.-]*:/i.test(typed)
    ? safeHref(typed)
    : safeHref(`${typed.includes('@') ? 'mailto:' : 'https://'}${typed}`)

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  // With nothing selected, the address is its own text.
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  } else chain.setMark('link', { href }).run()
}

/** Asks for a link's address. It stands inside the form that is being written, so Enter must not send that. */
export function LinkField({ editor, words, close }: { editor: Editor; words: ComposerWords; close: () => void }) {
  const id = useId()
  const before = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(before)
  const [wrong, setWrong] = useState(false)
  const done = () => {
    close()
    editor.commands.focus()
  }
  const set = () => {
    const href = hrefFrom(typed.trim())
    setWrong(!href)
    if (!href) return
    setLink(editor, href)
    close()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
    if (event.key === 'Enter') set()
    if (event.key === 'Escape') done()
  }
  return (
    <div className="composer-link field">
      <label htmlFor={id}>{words['link-address']}</label>
      {wrong && (
        <p className="wrong" role="alert" id={`${id}-error`}>
          {words['link-bad']}
        </p>
      )}
      <input
        id={id}
        type="text"
        inputMode="url"
        dir="ltr"
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: it has just been asked for
        autoFocus
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-choices">
        <button type="button" className="button quiet" onClick={set}>
          {words['link-set']}
        </button>
        {before && (
          <button type="button" className="button quiet" onClick={remove}>
            {words['link-remove']}
          </button>
        )}
        <button type="button" className="button quiet" onClick={done}>
          {words['link-cancel']}
        </button>
      </div>
    </div>
  )
}
