'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import type { ComposerWords } from '../composer-words'
import { LinkField } from './link-field.client'

interface Tool {
  name: 'bold' | 'italic' | 'bullet-list' | 'ordered-list' | 'quote' | 'undo' | 'redo'
  /** A path on a grid of 24. */
  drawing: string
  /** Drawn the other way round where the page reads from the right. */
  mirrors?: true
  active?: string
  press: (editor: Editor) => boolean
}

const tools: Tool[] = [
  {
    name: 'bold',
    drawing: 'M8 5h5a3.5 3.5 0 0 1 0 7H8zm0 7h6a3.5 3.5 0 0 1 0 7H8z',
    active: 'bold',
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    drawing: 'M11 5h7M6 19h7M15 5l-5 14',
    active: 'italic',
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bullet-list',
    drawing: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1',
    mirrors: true,
    active: 'bulletList',
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'ordered-list',
    drawing: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v4.5M4 15.5q0-1.5 1.5-1.5t1 2L4 19h3',
    active: 'orderedList',
    press: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  },
  {
    name: 'quote',
    drawing: 'M5 5v14M10 8h10M10 12h10M10 16h6',
    mirrors: true,
    active: 'blockquote',
    press: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'undo',
    drawing: 'M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 9h-3',
    mirrors: true,
    press: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    drawing: 'm15 6 5 5-5 5M20 11H10a5 5 0 0 0 0 9h3',
    mirrors: true,
    press: (editor) => editor.chain().focus().redo().run(),
  },
]

const linkDrawing = 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5'

interface KeyProps {
  name: string
  label: string
  drawing: string
  mirrors?: boolean
  pressed?: boolean
  onPress: () => void
}

function Key({ name, label, drawing, mirrors, pressed, onPress }: KeyProps) {
  return (
    <button
      type="button"
      data-tool={name}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      // The selection must stay in the text while a finger is on the button.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={mirrors ? 'mirrors' : undefined}>
        <path d={drawing} />
      </svg>
    </button>
  )
}

/** What can be done to the text; every key is also a stop on the way of the keyboard. */
export function Toolbar({ editor, words }: { editor: Editor; words: ComposerWords }) {
  const [linking, setLinking] = useState(false)
  return (
    <>
      <div className="composer-tools" role="toolbar" aria-label={words.tools}>
        {tools.map(({ name, drawing, mirrors, active, press }) => (
          <Key
            key={name}
            name={name}
            label={words[name]}
            drawing={drawing}
            mirrors={mirrors}
            pressed={active ? editor.isActive(active) : undefined}
            onPress={() => press(editor)}
          />
        ))}
        <Key
          name="link"
          label={words.link}
          drawing={linkDrawing}
          pressed={editor.isActive('link')}
          onPress={() => setLinking(!linking)}
        />
      </div>
      {linking && <LinkField editor={editor} words={words} close={() => setLinking(false)} />}
    </>
  )
}
