import { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import { directionOf, langTag } from '@/lib/text/locales'
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
    return () => made.destroy()
  }, [])
  const { language, labelledBy, describedBy } = given
  useEffect(() => {
    editor?.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: attributesOf({ language, labelledBy, describedBy }) },
    })
  }, [editor, language, labelledBy, describedBy])
  return { place, editor }
}
