import { forget, keep, kept } from '@/app/_ui/outbox/device'
import { fromPlain, toPlain } from '@/lib/text/plain'
import type { Doc } from '@/lib/text/tree'

/** A text as somebody wrote it, and when: ISO 8601, by the clock of where it was kept. */
export interface Version {
  title: string
  language: string
  body: Doc
  at: string
  /** It was kept with us from another device, as this version. */
  version?: string
}

/** What is being written, as it lies on this device. */
export interface Draft extends Version {
  /** Goes with the text until there is a definite answer, so that sending again is sending once. */
  key: string
  /** The person chose the language, so that it is no longer guessed. */
  chosen: boolean
  /** The versions with us that these words went on from; any other there is somebody's who did not know of them. */
  basedOn: string[]
  /** Since when we have these very words, by our clock; nothing, while there are newer ones here. */
  withUs?: string
  /** Other versions of it, each to be taken, put below or thrown away by the writer alone. */
  others: Version[]
}

/** As a plain field leaves it, which has no document. */
type Stored = Partial<Draft> & { text?: string }

const docOf = ({ body, text = '' }: Pick<Stored, 'body' | 'text'>): Doc =>
  body?.type === 'doc' ? body : fromPlain(text)

/** The draft of this name, as whichever of our pages kept it. */
export function keptDraft(name: string): Draft | undefined {
  const { key, body, text = '', title = '', language = 'other', ...rest } = kept<Stored>(name) ?? {}
  if (typeof key !== 'string') return undefined
  const { chosen = false, basedOn = [], others = [], at = '', withUs } = rest
  const versions = others.map((other) => ({ ...other, body: docOf(other) }))
  return {
    ...{ key, title, language, chosen, basedOn, at, others: versions, body: docOf({ body, text }) },
    ...(withUs ? { withUs } : {}),
  }
}

/** Whether the device took it. Its plain text is for the page on which the editor cannot be had. */
export const keepDraft = (name: string, draft: Draft): boolean => keep(name, { ...draft, text: toPlain(draft.body) })

export const dropDraft = (name: string): void => forget(name)

type Words = Pick<Version, 'title' | 'body'>

export const isEmpty = ({ title, body }: Words): boolean => !toPlain(body).trim() && !title.trim()

const words = ({ title, body }: Words) => `${title.trim()}\n\n${toPlain(body).trim()}`

/** Whether they say the same, however it is formatted: what we keep is plain. */
export const saySame = (one: Words, other: Words): boolean => words(one) === words(other)
