import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extensions } from '@/app/_ui/composer/editor/extensions'
import { contributionBody } from '@/lib/text/document'
import { grammar } from '@/lib/text/tree'
import { anyDocument } from '../support/documents'

const editor = getSchema(extensions)

/** What can be written, with the attributes it can carry. */
const vocabulary = ({ nodes, marks }: Schema) =>
  [...Object.entries(nodes), ...Object.entries(marks)]
    .map(([name, { spec }]) => `${name}(${Object.keys(spec.attrs ?? {}).join()})`)
    .sort()

test('the editor writes what is taken, and no attribute more', () => {
  expect(vocabulary(editor)).toEqual(vocabulary(grammar))
})

test('what was taken can be written on in the editor, and comes back the same', () => {
  fc.assert(
    fc.property(anyDocument, (input) => {
      const doc = contributionBody.parse(input)
      const opened = editor.nodeFromJSON(doc)
      opened.check()
      expect(contributionBody.parse(opened.toJSON())).toEqual(doc)
    }),
    { numRuns: 200 },
  )
})
