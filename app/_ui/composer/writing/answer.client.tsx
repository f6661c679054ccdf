'use client'

import { createPortal } from 'react-dom'
import type { ComposerWords } from '../composer-words'
import type { Answer } from './sending'
import type { State } from './use-sending'

interface Props {
  form: HTMLFormElement
  words: ComposerWords
  state: State
  answer: Answer | undefined
  stop: () => void
}

/** What was wrong, beside the field it is about. */
function FieldMessage({ form, name, text }: { form: HTMLFormElement; name: string; text: string }) {
  const field = form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest('.field')
  if (!field) return null
  return createPortal(
    <p className="wrong" role="alert">
      {text}
    </p>,
    field,
  )
}

function Sent({ words }: { words: ComposerWords }) {
  return (
    // The button that was pressed is gone with the form, so that this is where to go on from.
    <section className="notice" data-kind="done" role="status" tabIndex={-1} ref={(card) => card?.focus()}>
      <p>{words.sent}</p>
      <button type="button" className="button quiet" onClick={() => location.reload()}>
        {words.another}
      </button>
    </section>
  )
}

function Refused({ words, answer }: { words: ComposerWords; answer: Exclude<Answer, { kind: 'sent' }> }) {
  const text = answer.kind === 'too-large' ? words['too-large'] : (answer.text ?? words.refused)
  return (
    <p className="wrong" role="alert">
      {text}
    </p>
  )
}

/** What became of the text, where the button is that sent it, and beside the fields that have to be mended. */
export function AnswerPlace({ form, words, state, answer, stop }: Props) {
  const place = form.querySelector('[data-place="answer"]')
  if (!place) return null
  const fields = answer?.kind === 'refused' ? Object.entries(answer.fields) : []
  const beside = fields.filter(([name]) => name === 'title' || name === 'language')
  return (
    <>
      {beside.map(([name, text]) => (
        <FieldMessage key={name} form={form} name={name} text={text} />
      ))}
      {createPortal(
        <>
          {state === 'sent' && <Sent words={words} />}
          {state === 'sending' && <p role="status">{words.sending}</p>}
          {state === 'not-yet' && (
            <div className="composer-not-yet" role="status">
              <p>{words['not-yet']}</p>
              <button type="button" className="button quiet" onClick={stop}>
                {words['stop-trying']}
              </button>
            </div>
          )}
          {answer && answer.kind !== 'sent' && <Refused words={words} answer={answer} />}
        </>,
        place,
      )}
    </>
  )
}
