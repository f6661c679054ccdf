import { fromPlain, toPlain } from '@/lib/text/plain'
import type { Doc } from '@/lib/text/tree'
import type { Handover, Place } from '../place'
import { type Draft, keptDraft, newKey } from './drafts'
import { languageOf, titleOf } from './use-fields'

export interface Start {
  key: string
  title: string
  language: string
  chosen: boolean
  body: Doc
  /** It was on its way when the page was left: go on sending it. */
  sending: boolean
  /** The text comes from this device and not from the page. */
  restored: boolean
}

/** As a text reads after a way through a plain field, which is how we keep it: marks go, words stay. */
const settled = (plain: string): string => toPlain(fromPlain(plain))

/** We have a newer text than this device: the draft here was with us once, and what we have now is another. */
const isOlder = ({ withUs, body }: Draft, given: string): boolean =>
  withUs && given.trim() !== '' && settled(given) !== settled(toPlain(body))

/** What was typed before the editor came, beside what the page had brought. */
const typedSince = (text: string, given: string): string => (text.startsWith(given) ? text.slice(given.length) : text)

/**
 * The draft, and after it what somebody typed before they could see it. What is on its way goes as it was sent; with
 * words added it is another text, under another key.
 */
function goingOn(draft: Draft, typed: string): Start {
  if (!typed.trim()) return { ...draft, restored: !draft.sending }
  const body: Doc = { type: 'doc', content: [...draft.body.content, ...fromPlain(typed).content] }
  return { ...draft, key: draft.sending ? newKey() : draft.key, body, sending: false, restored: true }
}

/** What the editor begins with: the draft on this device, unless we have a newer text; and never less than was typed. */
export function startOf({ form, text, given, draftName, languageGiven }: Place & Handover): Start {
  const title = titleOf(form)
  const draft = keptDraft(draftName)
  if (draft && !isOlder(draft, given)) return goingOn(draft, typedSince(text, given))
  return {
    key: form.querySelector<HTMLInputElement>('input[name="key"]')?.value ?? newKey(),
    title: title?.value ?? '',
    language: languageOf(form)?.value ?? 'other',
    chosen: languageGiven,
    body: fromPlain(text),
    sending: false,
    restored: false,
  }
}
