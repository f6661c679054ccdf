import type { ComposerWords } from './composer-words'

export interface Place {
  /** Under which the draft lies on this device. */
  draftName: string
  act: string
  hidden: Record<string, string>
  wordLimit: number
  /** Whether the language was chosen before, so that there is nothing to guess. */
  languageGiven: boolean
  words: ComposerWords
  /** What was wrong with the text when it was sent without scripts. */
  wrong?: string
}

/** What the editor takes over from the plain field at the moment it is ready. */
export interface Handover {
  form: HTMLFormElement
  text: string
  /** What the field held when the page came: a text of ours, or nothing. */
  given: string
  focused: boolean
}
