import { fromPlain } from '@/lib/text/plain'
import type { Doc } from '@/lib/text/tree'
import type { Handover, Place } from '../place'
import { keptDraft, newKey } from './drafts'
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

/**
 * What the editor begins with: the draft on this device, unless something was typed into the page already, or we have
 * a text that is newer, since what lies here is no more than what was with us once.
 */
export function startOf({ form, text, typed, draftName, languageGiven }: Place & Handover): Start {
  const title = titleOf(form)
  const draft = keptDraft(draftName)
  const older = draft?.withUs && text.trim() !== ''
  if (draft && !typed && !older) return { ...draft, restored: !draft.sending }
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
