import { useId, useMemo, useState } from 'react'
import { toPlain } from '@/lib/text/plain'
import { useEditor } from '../editor/use-editor'
import type { Handover, Place } from '../place'
import { startOf } from './start'
import { useLanguage, useTitle } from './use-fields'

/** The text, its title and its language, as they are now. */
export function useText(given: Place & Handover) {
  const { form, focused } = given
  const [start] = useState(() => startOf(given))
  const [body, setBody] = useState(start.body)
  const label = useId()
  const hint = useId()
  const plain = useMemo(() => toPlain(body), [body])
  const title = useTitle(form, start.title)
  const { language, chosen } = useLanguage(form, start, plain)
  const { place, editor } = useEditor({
    start: start.body,
    focused,
    language,
    labelledBy: label,
    describedBy: hint,
    onChange: setBody,
  })
  return { start, body, plain, title, language, chosen, place, editor, label, hint }
}

export type Text = ReturnType<typeof useText>
