import { unsentOf, wasSentHere } from '@/app/_ui/outbox/box'
import { kept, newKey } from '@/app/_ui/outbox/device'
import { fromPlain, toPlain } from '@/lib/text/plain'
import type { Handover, Place } from '../place'
import { nameOfTyped, type Typed, typedSince } from '../plain-keeping'
import { type Draft, isEmpty, keptDraft } from './drafts'
import { type DraftWithUs, reconcile } from './reconcile'
import { languageOf, titleOf } from './use-fields'

export interface Start extends Omit<Draft, 'withUs'> {
  /** The text comes from this device and not from the page. */
  restored: boolean
  /** Words stand in it that the draft on this device does not have yet. */
  added: boolean
}

/** What we have of it, unless it is the draft of a text that is on its way or has arrived. */
export function draftWithUs({ withUs, personId }: Pick<Place, 'withUs' | 'personId'>): DraftWithUs | undefined {
  if (!withUs || wasSentHere(withUs.key)) return undefined
  if (unsentOf(personId).some(({ key }) => key === withUs.key)) return undefined
  const { key, version, text, title, language, keptAt } = withUs
  return { key, version, title: title ?? '', language: language ?? 'other', body: fromPlain(text), at: keptAt }
}

/** The versions with us of what is on its way from here: no news, though not these words. */
const onTheirWay = ({ personId, draftName }: Place): string[] =>
  unsentOf(personId).flatMap((item) => (item.draftName === draftName ? item.basedOn : []))

/** The draft on this device, unless it is in the box as well: the page was left in the moment between. */
function draftHere({ draftName, personId }: Place): Draft | undefined {
  const here = keptDraft(draftName)
  const sent = unsentOf(personId).some((item) => here && item.key === here.key && item.text === toPlain(here.body))
  return sent ? undefined : here
}

/** The field as it stands, where there is no draft to go on with. */
function fieldOf({ form, text, languageGiven }: Place & Handover): Omit<Draft, 'basedOn' | 'others'> {
  return {
    key: form.querySelector<HTMLInputElement>('input[name="key"]')?.value ?? newKey(),
    title: titleOf(form)?.value ?? '',
    language: languageOf(form)?.value ?? 'other',
    chosen: languageGiven,
    body: fromPlain(text),
    at: '',
  }
}

/** What was typed into the plain field before the editor came, now or on a page where it never did. */
function typedBefore({ text, given, draftName }: Place & Handover): string {
  const { text: last = '', given: held = '' } = kept<Typed>(nameOfTyped(draftName)) ?? {}
  return typedSince(text, given) || typedSince(last, held)
}

function begun(given: Place & Handover): Omit<Start, 'added'> {
  const here = draftHere(given)
  const withUs = draftWithUs(given)
  const { draft, ...sides } = reconcile({ here, withUs, pageAt: given.now })
  if (draft) return { ...draft, ...sides, restored: draft === here && !isEmpty(draft) }
  const field = fieldOf(given)
  // The page still shows the draft of what is on its way or has arrived.
  const words = given.withUs && !withUs ? { title: '', body: fromPlain('') } : {}
  return { ...field, body: fromPlain(given.given), ...words, ...sides, restored: false }
}

/** What the editor begins with, and never less than was typed. */
export function startOf(given: Place & Handover): Start {
  const start = begun(given)
  const typed = typedBefore(given)
  const taken = wasSentHere(start.key) || unsentOf(given.personId).some(({ key }) => key === start.key)
  const words = isEmpty({ ...start, title: '' }) ? [] : start.body.content
  return {
    ...start,
    key: taken ? newKey() : start.key,
    body: typed.trim() ? { type: 'doc', content: [...words, ...fromPlain(typed).content] } : start.body,
    basedOn: [...start.basedOn, ...onTheirWay(given)],
    added: typed.trim() !== '',
  }
}
