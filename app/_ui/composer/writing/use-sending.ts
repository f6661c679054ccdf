import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '@/app/_ui/outbox/answers'
import { drop, put, type Unsent } from '@/app/_ui/outbox/box'
import { deliver } from '@/app/_ui/outbox/courier'
import { newKey } from '@/app/_ui/outbox/device'

interface Given {
  /** What is to be sent, as it stands now. */
  item: () => Unsent
  firstKey: string
  /** It is safe in the box. */
  handedOver: () => void
  /** It came back with a no, and is a draft again. */
  cameBack: (answer: Answer) => void
  sent: (result: unknown) => void
  /** There was no definite answer: it waits in the box, and is brought from there. */
  waits: () => void
}

export type State = 'writing' | 'sending' | 'sent'

/** Sends the text once, whatever is pressed meanwhile: first into the box on this device, and from there to us. */
export function useSending(given: Given) {
  const latest = useRef(given)
  latest.current = given
  const key = useRef(given.firstKey)
  const underWay = useRef(false)
  const [state, setState] = useState<State>('writing')
  const [answer, setAnswer] = useState<Answer>()
  const send = useCallback(async () => {
    if (underWay.current) return
    underWay.current = true
    setState('sending')
    setAnswer(undefined)
    const item = { ...latest.current.item(), key: key.current }
    put(item)
    latest.current.handedOver()
    const said = await deliver(item)
    if (!said || said.kind === 'signed-out') return latest.current.waits()
    setAnswer(said)
    setState(said.kind === 'sent' ? 'sent' : 'writing')
    if (said.kind === 'sent') return latest.current.sent(said.result)
    // An earlier text went through under this key: what stands here now is another one.
    if (said.kind === 'refused' && said.reason === 'refusal.key-used') key.current = newKey()
    underWay.current = false
    latest.current.cameBack(said)
    drop(item)
  }, [])
  return { state, answer, send, key: key.current }
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
