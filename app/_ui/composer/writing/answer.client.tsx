'use client'

import { createPortal } from 'react-dom'
import type { Answer } from '@/app/_ui/outbox/answers'
import type { ComposerWords } from '../composer-words'
import type { Handover } from '../place'
import type { State } from './use-sending'

interface Props {
  form: HTMLFormElement
  words: ComposerWords
  state: State
  answer: Answer | undefined
  restart: Handover['restart']
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

function Sent({ words, restart }: Pick<Props, 'words' | 'restart'>) {
  return (
    // The button that was pressed is gone with the form, so that this is where to go on from.
    <section className="notice" data-kind="done" role="status" tabIndex={-1} ref={(card) => card?.focus()}>
      <p>{words.sent}</p>
      <button type="button" className="button quiet" onClick={() => restart('takes')}>
        {words.another}
      </button>
    </section>
  )
}

/** What became of the text, where the button is that sent it, and beside the fields that have to be mended. */
export function AnswerPlace({ form, words, state, answer, restart }: Props) {
  const place = form.querySelector('[data-place="answer"]')
  if (!place) return null
  const fields = answer?.kind === 'refused' ? Object.entries(answer.fields) : []
  const beside = fields.filter(([name]) => name !== 'body' && name !== 'text')
  return (
    <>
      {beside.map(([name, text]) => (
        <FieldMessage key={name} form={form} name={name} text={text} />
      ))}
      {createPortal(
        <>
          {state === 'sent' && <Sent words={words} restart={restart} />}
          {state === 'sending' && <p role="status">{words.sending}</p>}
          {answer?.kind === 'refused' && (
            <p className="wrong" role="alert">
              {answer.text || words.refused}
            </p>
          )}
          {answer?.kind === 'too-large' && (
            <p className="wrong" role="alert">
              {words['too-large']}
            </p>
          )}
        </>,
        place,
      )}
    </>
  )
}
