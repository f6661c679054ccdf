import { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import { CITED, type Cited, takeLeft } from '@/app/_ui/citing/cited'
import { directionOf, langTag } from '@/lib/text/locales'
import { fromPlain } from '@/lib/text/plain'
import type { Doc } from '@/lib/text/tree'
import { extensions } from './extensions'

interface Given {
  start: Doc
  focused: boolean
  language: string
  labelledBy: string
  describedBy: string
  onChange: (doc: Doc) => void
}

const attributesOf = ({ language, labelledBy, describedBy }: Omit<Given, 'start' | 'focused' | 'onChange'>) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-labelledby': labelledBy,
  'aria-describedby': describedBy,
  lang: langTag(language),
  dir: directionOf(language),
})

/**
 * Google Docs wraps what is copied in a `<b>` that a style then makes normal; where styles in the text are not obeyed, as
 * on our pages, everything pasted would be bold.
 */
const withoutWrapper = (html: string) => html.replace(/<b [^>]*id="docs-internal-guid[^>]*>/, '<span>')

/** A quotation at the end of what is written, with room to go on below; a number where one is writing. */
function take(editor: Editor, { words, number }: Cited): void {
  const chain = editor.chain()
  // What touches a word is a part of it, and no citation.
  const apart = /\S$/.test(editor.state.selection.$from.nodeBefore?.text ?? '') ? ' ' : ''
  if (!words) chain.focus().insertContent(`${apart}#${number} `).run()
  else
    chain
      .focus('end')
      .insertContent([...fromPlain(words).content, { type: 'paragraph' }])
      .run()
}

/** Takes what is cited on the page while this is the editor, and what was before it came; gives how to end that. */
function takesCited(editor: Editor, form: Element | null | undefined): () => void {
  const cited = (event: Event) => {
    event.preventDefault()
    take(editor, (event as CustomEvent<Cited>).detail)
  }
  form?.addEventListener(CITED, cited)
  const left = takeLeft()
  if (left) take(editor, left)
  return () => form?.removeEventListener(CITED, cited)
}

/** An editor in the element that `place` is given to; it is made anew only with the component. */
export function useEditor(given: Given): { place: RefObject<HTMLDivElement | null>; editor: Editor | undefined } {
  const place = useRef<HTMLDivElement>(null)
  const first = useRef(given)
  const [editor, setEditor] = useState<Editor>()
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const { start, focused, onChange } = first.current
    const made = new Editor({
      element: place.current,
      extensions,
      content: start,
      autofocus: focused ? 'end' : false,
      // Our pages allow no styles but those of the style sheet.
      injectCSS: false,
      editorProps: { attributes: attributesOf(first.current), transformPastedHTML: withoutWrapper },
      onTransaction: redraw,
      onUpdate: () => onChange(made.getJSON() as Doc),
    })
    setEditor(made)
    const end = takesCited(made, place.current?.closest('form'))
    return () => {
      end()
      made.destroy()
    }
  }, [])
  const { language, labelledBy, describedBy } = given
  useEffect(() => {
    editor?.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: attributesOf({ language, labelledBy, describedBy }) },
    })
  }, [editor, language, labelledBy, describedBy])
  return { place, editor }
}
