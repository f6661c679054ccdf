'use client'

import '@/app/_style/editor.css'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { forget, newKey } from '@/app/_ui/outbox/device'
import { countWordsOf } from '@/lib/text/count'
import { besides } from '../besides'
import { Names } from '../editor/names.client'
import { Toolbar } from '../editor/toolbar.client'
import { type Handover, heldAt, type Place } from '../place'
import { nameOfTyped } from '../plain-keeping'
import { AnswerPlace } from './answer.client'
import { dropDraft, isEmpty, keepDraft } from './drafts'
import { OtherVersions } from './others.client'
import { useKeeping } from './use-keeping'
import { useOthers } from './use-others'
import { useSending, useSubmit } from './use-sending'
import { type Text, useText } from './use-text'

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

/** The text on its way: kept while it is written, put into the box when it is sent, and back again after a no. */
function useJourney(given: Place & Handover, text: Text) {
  const { form, draftName, act, hidden, personId, restart, landing } = given
  const router = useRouter()
  const { start, body, plain, title, language, chosen, editor } = text
  const [key, setKey] = useState(start.key)
  const versions = useOthers(given, text, key)
  const { basedOn, others } = versions
  const draft = { key, title, language, chosen, body, others }
  const newer = () => router.refresh()
  const keeping = useKeeping({ draftName, act, hidden, personId, draft, basedOn, newer })
  const sending = useSending({
    firstKey: start.key,
    item: () => ({
      ...{ key, personId, act, title, language, chosen, body, text: plain, draftName },
      hidden: { ...hidden, ...besides(form) },
      path: location.pathname + location.search,
      basedOn: basedOn.current,
      at: new Date().toISOString(),
    }),
    handedOver: () => {
      const [next, ...rest] = others
      const left = {
        key: newKey(),
        chosen: true,
        basedOn: [...basedOn.current, ...(next?.version ? [next.version] : [])],
      }
      // In its place, what was written of it elsewhere: nobody has said that it may go.
      if (next) keepDraft(draftName, { ...next, ...left, others: rest })
      else dropDraft(draftName)
      keeping.handOver()
    },
    cameBack: (answer) => {
      keeping.takeOver()
      // What was sent from elsewhere meanwhile comes with the page, and stands beside these words.
      if (answer.kind === 'refused' && answer.reason === 'contribution.revised-elsewhere') newer()
    },
    // The page shows its writer what waits, with the way to take it back.
    sent: (result) => {
      const next = heldAt(result, location.pathname) ?? landing
      return next ? location.assign(next) : router.refresh()
    },
    waits: () => restart('leaves'),
  })
  useEffect(() => setKey(sending.key), [sending.key])
  const { keep } = keeping
  useEffect(() => {
    if (start.added) keep()
    // It was sent from elsewhere.
    else if (isEmpty(start) && start.others.length === 0) dropDraft(draftName)
    forget(nameOfTyped(draftName))
  }, [start, keep, draftName])
  useSubmit(form, sending.state, sending.send)
  const { state } = sending
  useEffect(() => {
    editor?.setEditable(state === 'writing', false)
  }, [editor, state])
  return { keeping, versions, ...sending }
}

/** The editor in the place of the plain field, in a form that it then keeps and sends by itself. */
export function Writing(props: Place & Handover) {
  const { form, words, wordLimit, wrong, restart } = props
  const text = useText(props)
  const { keeping, versions, state, answer } = useJourney(props, text)
  const { editor, place, label, hint, start, body } = text
  const fields = answer?.kind === 'refused' ? answer.fields : {}
  const mend = answer ? (fields.body ?? fields.text) : wrong
  return (
    <div className="field">
      <OtherVersions {...versions} words={words} />
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
        {editor && <Names editor={editor} label={words.names} />}
      </div>
      <div className="composer-foot">
        <Count id={hint} count={countWordsOf(body)} limit={wordLimit} words={words} />
        <p>
          {keeping.apart ??
            ((keeping.where === 'with-us' && words.kept) ||
              (keeping.where === 'here' && words['kept-here']) ||
              (start.restored && words.restored))}
        </p>
      </div>
      <AnswerPlace form={form} words={words} state={state} answer={answer} restart={restart} />
    </div>
  )
}
