'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useMemo, useState } from 'react'
import { countWordsOf } from '@/lib/text/count'
import { toPlain } from '@/lib/text/plain'
import { Toolbar } from '../editor/toolbar.client'
import { useEditor } from '../editor/use-editor'
import type { Handover, Place } from '../place'
import { AnswerPlace } from './answer.client'
import type { Answer } from './sending'
import { startOf } from './start'
import { useLanguage, useTitle } from './use-fields'
import { useKeeping } from './use-keeping'
import { useSending, useSubmit } from './use-sending'

function Count({ id, count, limit, words }: { id: string; count: number; limit: number; words: Place['words'] }) {
  const over = count > limit
  const text = words.count.replace('{count}', String(count)).replace('{limit}', String(limit))
  return (
    <p id={id} className="composer-count" data-over={over || undefined}>
      {text}
      {/* Said once, when it is crossed: a count that speaks at every word cannot be borne. */}
      <span role="status">{over && ` ${words.over}`}</span>
    </p>
  )
}

/** The text, its title and its language, as they are now. */
function useText(given: Place & Handover) {
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
  return { start, body, title, language, chosen, place, editor, label, hint }
}

/** The text on its way: kept while it is written, sent when it is asked for, forgotten when it has arrived. */
function useJourney({ form, draftName, act, hidden }: Place & Handover, text: ReturnType<typeof useText>) {
  const router = useRouter()
  const { start, body, title, language, chosen, editor } = text
  const [key, setKey] = useState(start.key)
  const keeping = useKeeping({
    name: draftName,
    withUsToo: act === 'submit-contribution',
    hidden,
    draft: { key, title, language, chosen, body },
  })
  const after = (answer: Answer | undefined) => {
    if (answer?.kind === 'sent') {
      keeping.forget()
      // The page shows its writer what waits, with the way to take it back.
      router.refresh()
      return
    }
    keeping.release()
  }
  const message = { title, language, body }
  const sending = useSending({ act, hidden, message, firstKey: start.key, before: keeping.hold, after })
  useEffect(() => setKey(sending.key), [sending.key])
  useSubmit(form, sending.state, sending.send)
  const { state, send } = sending
  useEffect(() => {
    editor?.setEditable(state === 'writing', false)
  }, [editor, state])
  useEffect(() => {
    if (start.sending) send()
  }, [start, send])
  return { keeping, ...sending }
}

/** The editor in the place of the plain field, in a form that it then keeps and sends by itself. */
export function Writing(props: Place & Handover) {
  const { form, words, wordLimit, wrong } = props
  const text = useText(props)
  const { keeping, state, answer, stop } = useJourney(props, text)
  const { editor, place, label, hint, start, body } = text
  const fields = answer?.kind === 'refused' ? answer.fields : {}
  const mend = answer ? (fields.body ?? fields.text) : wrong
  return (
    <div className="field composer-editor">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as with a label, a press on it goes to its field */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the field itself */}
      <span id={label} className="composer-label" onClick={() => editor?.commands.focus()}>
        {words.body}
      </span>
      {mend && (
        <p className="wrong" role="alert">
          {mend}
        </p>
      )}
      <div className="composer-box" aria-invalid={mend ? true : undefined}>
        {editor && <Toolbar editor={editor} words={words} />}
        <div ref={place} className="composer-text" />
      </div>
      <div className="composer-foot">
        <Count id={hint} count={countWordsOf(body)} limit={wordLimit} words={words} />
        <p>
          {keeping.where === 'with-us' && words.kept}
          {keeping.where === 'here' && words['kept-here']}
          {keeping.where === 'nowhere' && start.restored && words.restored}
        </p>
      </div>
      <AnswerPlace form={form} words={words} state={state} answer={answer} stop={stop} />
    </div>
  )
}
