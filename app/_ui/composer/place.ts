import type { ComposerWords } from './composer-words'

/** A draft as it was last kept with us. */
export interface KeptWithUs {
  key: string
  version: string
  text: string
  title: string | null
  language: string | null
  /** ISO 8601. */
  keptAt: string
}

export interface Place {
  /** Under which the draft lies on this device. */
  draftName: string
  /** Threads that are part of this one now: what was begun there on this device goes on here. */
  fromIds?: string[]
  /** Who writes here, and under whose name it is sent. */
  personId: string
  act: string
  hidden: Record<string, string>
  wordLimit: number
  /** Whether the language was chosen before, so that there is nothing to guess. */
  languageGiven: boolean
  words: ComposerWords
  /** What was wrong with the text when it was sent without scripts. */
  wrong?: string
  /** Where its author is led once it has arrived. */
  landing?: string | undefined
  /** Whether a form without the editor has just sent its text. */
  posted: boolean
  /** What we have of it; nothing where drafts are kept on the device alone. */
  withUs: KeptWithUs | null
  /** When the page was made. ISO 8601. */
  now: string
}

/** What the editor takes over from the plain field at the moment it is ready. */
export interface Handover {
  form: HTMLFormElement
  text: string
  /** What the field held when the page came: a text of ours, or nothing. */
  given: string
  focused: boolean
  /** Begins again, with whatever the draft's place now holds, and leaves the focus where it is or takes it. */
  restart(focus: 'takes' | 'leaves'): void
}

interface Answered {
  contributionId?: string
  held?: unknown[]
}

/** Where the author of a text that was set aside as it came in is led: to what is proposed instead; nothing for any other. */
export function heldAt(result: unknown, path: string): string | undefined {
  const { contributionId, held = [] } = (result ?? {}) as Answered
  return held.length > 0 ? `/${path.split('/')[1]}/me/contributions/${contributionId}` : undefined
}
