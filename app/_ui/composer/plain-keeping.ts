import type { Unsent } from '@/app/_ui/outbox/box'
import { boxOf, forget, keep, kept, newKey, tellOfChange } from '@/app/_ui/outbox/device'
import { besides } from './besides'
import type { Place } from './place'

/** What stands in a plain field that no editor has taken over. */
export interface Typed {
  text: string
  /** What the field held when it came: a text of ours, or the draft on this device. */
  given: string
  /** It was sent by the form itself, so that the next page knows that it has arrived. */
  posted: boolean
}

export const nameOfTyped = (draftName: string): string => `${draftName}#typed`

/** The words that are new in the field; all of them, where somebody has changed what was there. */
export const typedSince = (text: string, given: string): string =>
  text.startsWith(given) ? text.slice(given.length) : text

const fieldOf = (form: HTMLFormElement, name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)

/** Into the box, as from the editor; whether the device took it. */
function putFrom(form: HTMLFormElement, { draftName, personId, act, hidden, withUs }: Place): boolean {
  const said = (name: string) => fieldOf(form, name)?.value ?? ''
  const item: Unsent = {
    ...{ key: said('key'), personId, act, hidden: { ...hidden, ...besides(form) }, draftName },
    ...{ title: said('title'), language: said('language'), chosen: true, text: said('text') },
    basedOn: withUs ? [withUs.version] : [],
    path: location.pathname + location.search,
    at: new Date().toISOString(),
  }
  if (!keep(boxOf(personId) + item.key, item)) return false
  tellOfChange()
  for (const [name, value] of Object.entries({ key: newKey(), text: '', title: '' })) {
    const field = fieldOf(form, name)
    if (field) field.value = value
  }
  return true
}

interface Listening {
  signal: AbortSignal
  /** It is in the box, since there is no network. */
  boxed: () => void
}

/** Keeps on this device what is typed into the plain field, while there is no editor that does. */
export function keepsPlainly(form: HTMLFormElement, place: Place, { signal, boxed }: Listening) {
  const { act, draftName, posted } = place
  const name = nameOfTyped(draftName)
  const area = form.querySelector('textarea')
  let given = area?.defaultValue ?? ''
  const forgetAll = () => [name, draftName].forEach(forget)
  if (posted && kept<Typed>(name)?.posted) forgetAll()
  const keepIt = (how: Pick<Typed, 'posted'>) => keep(name, { text: area?.value ?? '', given, ...how })
  const send = (event: Event) => {
    // Without a network a plain form leads to the browser's own page about that, and leaves its text behind.
    if (navigator.onLine || !putFrom(form, place)) return keepIt({ posted: true })
    event.preventDefault()
    forgetAll()
    boxed()
  }
  // A revision begins with the text that came back, which is with us; its page is left when it is sent.
  if (act !== 'revise-contribution') {
    if (area && area.value !== area.defaultValue) keepIt({ posted: false })
    area?.addEventListener('input', () => keepIt({ posted: false }), { signal })
    form.addEventListener('submit', send, { signal })
  }
  return {
    /** The editor is not to be had: what lies here goes into the plain field, if nobody has begun to type there. */
    restore() {
      const draft = kept<{ text: string; key: string }>(draftName)
      const { text = '', given: held = '' } = kept<Typed>(name) ?? {}
      const words = [draft?.text ?? '', typedSince(text, held)].filter((part) => part.trim()).join('\n\n')
      if (!area || !words || area.value !== area.defaultValue) return
      given = draft?.text ?? given
      area.value = words
      const key = fieldOf(form, 'key')
      if (key && draft?.key) key.value = draft.key
    },
  }
}
