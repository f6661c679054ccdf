import { useCallback, useEffect, useRef, useState } from 'react'
import type { Doc } from '@/lib/text/tree'
import { newKey } from './drafts'
import { type Answer, sendUntilAnswered } from './sending'

export interface Message {
  title: string
  language: string
  body: Doc
}

interface Given {
  act: string
  hidden: Record<string, string>
  message: Message
  /** The key the text had before, if it was kept or came with the form. */
  firstKey: string
  before: () => Promise<unknown> | undefined
  after: (answer: Answer | undefined) => void
}

export type State = 'writing' | 'sending' | 'not-yet' | 'sent'

/** Sends the text once, whatever is pressed meanwhile, and goes on until there is a definite answer. */
export function useSending(given: Given) {
  const latest = useRef(given)
  latest.current = given
  const key = useRef(given.firstKey)
  const underWay = useRef<AbortController>(undefined)
  const [state, setState] = useState<State>('writing')
  const [answer, setAnswer] = useState<Answer>()
  const send = useCallback(async () => {
    if (underWay.current) return
    const stopper = new AbortController()
    underWay.current = stopper
    setState('sending')
    setAnswer(undefined)
    await latest.current.before()
    const { act, hidden, message, after } = latest.current
    const body = { ...hidden, ...message, title: message.title || undefined, key: key.current }
    const { signal } = stopper
    const said = await sendUntilAnswered({ act, body, signal, notYet: () => setState('not-yet') })
    // An earlier text went through under this key: what stands here now is another one.
    if (said?.kind === 'refused' && said.reason === 'refusal.key-used') key.current = newKey()
    if (said?.kind !== 'sent') underWay.current = undefined
    setAnswer(said)
    setState(said?.kind === 'sent' ? 'sent' : 'writing')
    after(said)
  }, [])
  const stop = useCallback(() => underWay.current?.abort(), [])
  return { state, answer, send, stop, key: key.current }
}

/** The form's own button and the Enter key of its fields send the text; the plain way is not taken any more. */
export function useSubmit(form: HTMLFormElement, state: State, send: () => void): void {
  useEffect(() => {
    const submit = (event: Event) => {
      event.preventDefault()
      send()
    }
    form.addEventListener('submit', submit)
    return () => form.removeEventListener('submit', submit)
  }, [form, send])
  useEffect(() => {
    form.dataset.state = state
    // Not `disabled`: whoever stands on the button with the keyboard would be thrown off.
    form.querySelector('button[type="submit"]')?.setAttribute('aria-disabled', String(state !== 'writing'))
  }, [form, state])
}
