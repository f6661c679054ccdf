import { z } from 'zod'
import { allowedBlocks, type DocumentRefusal, documentLimits, sizeRefusal, Unwelcome } from './allowed'
import { cleanText } from './characters'
import { fromPlain, toPlain } from './plain'
import { type Doc, grammar } from './tree'

export type { Doc } from './tree'
export { fromPlain, toPlain }

/** Twice the limit: what JSON adds in brackets and names is not the writer's. The exact count is `sizeRefusal`'s. */
const longestJson = documentLimits.bytes * 2

function parsed(input: unknown): unknown {
  if (typeof input !== 'string') return input
  if (input.length > longestJson) throw new Unwelcome('document.too-long')
  try {
    return JSON.parse(input)
  } catch {
    throw new Unwelcome(input.trim() ? 'document.not-understood' : 'document.empty')
  }
}

const somethingToRead = /[^\s\p{Default_Ignorable_Code_Point}]/u

function documentFrom(input: unknown): Doc {
  const value = parsed(input)
  if (value === undefined || value === null) throw new Unwelcome('document.empty')
  const tooBig = sizeRefusal(value)
  if (tooBig) throw new Unwelcome(tooBig)
  const doc: Doc = { type: 'doc', content: allowedBlocks(value) }
  if (!somethingToRead.test(toPlain(doc))) throw new Unwelcome('document.empty')
  // The second opinion: what the grammar does not know would be refused here, had the list above let it through.
  grammar.nodeFromJSON(doc).check()
  return doc
}

function answered(read: () => Doc, refuse: (reason: DocumentRefusal) => void): Doc {
  try {
    return read()
  } catch (reason) {
    refuse(reason instanceof Unwelcome ? reason.reason : 'document.not-understood')
    return z.NEVER
  }
}

/**
 * A contribution's text from anywhere: a ProseMirror document as JSON, parsed or not. What comes out is canonical, so
 * that the same text is the same document, and holds nothing outside of `Doc`. Refusals are issues with a message key.
 */
export const contributionBody = z.unknown().transform((input, { addIssue }) =>
  answered(
    () => documentFrom(input),
    (message) => addIssue({ code: 'custom', message }),
  ),
)

/** The same from a plain text field, for the form without scripts, the reply by mail and the import. */
export const plainBody = z.unknown().transform((input, { addIssue }) =>
  answered(
    () => {
      if (input !== undefined && typeof input !== 'string') throw new Unwelcome('document.not-understood')
      const text = cleanText(input ?? '')
      if (text.length > documentLimits.bytes) throw new Unwelcome('document.too-long')
      return documentFrom(fromPlain(text))
    },
    (message) => addIssue({ code: 'custom', message }),
  ),
)
