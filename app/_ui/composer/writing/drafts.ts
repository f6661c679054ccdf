import type { Doc } from '@/lib/text/tree'

/** What is being written, as it lies on this device. */
export interface Draft {
  /** Goes with the text until there is a definite answer, so that sending again is sending once. */
  key: string
  title: string
  language: string
  /** The person chose the language, so that it is no longer guessed. */
  chosen: boolean
  body: Doc
  /** It was on its way when the page was left. */
  sending: boolean
  /** We have it too, as it is here. */
  withUs: boolean
}

/** A random UUID; `crypto.randomUUID` is missing where the page does not come over HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

// A device may have no room, or allow nothing to be kept; writing goes on all the same.
function quietly<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}

export const keptDraft = (name: string): Draft | undefined =>
  quietly(() => {
    const draft = JSON.parse(localStorage.getItem(name) ?? 'null')
    return draft?.body?.type === 'doc' && typeof draft.key === 'string' ? (draft as Draft) : undefined
  })

/** Whether the device took it. */
export const keepDraft = (name: string, draft: Draft): boolean =>
  quietly(() => {
    localStorage.setItem(name, JSON.stringify(draft))
    return true
  }) ?? false

export const dropDraft = (name: string): void => void quietly(() => localStorage.removeItem(name))
