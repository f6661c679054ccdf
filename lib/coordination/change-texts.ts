import { z } from 'zod'
import { readOrganisersText, writeOrganisersText } from '@/db/queries/coordination/texts'
import { inOneLanguage, noteFields, textsOf } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { organisersTexts } from './texts'

/** A coordinator writes one of the organisers' texts in its languages; a language left blank is missing again. */
export const changeTexts = defineUseCase({
  input: z
    .object({ key: z.uuid(), of: z.enum(organisersTexts), id: z.uuid(), ...noteFields('text') })
    .refine(...inOneLanguage('text')),
  load: (tx, { of, id }) => readOrganisersText(tx, { of, id }),
  may: 'conference.coordinate',

  async run({ tx }, input) {
    const { of, id } = input
    await writeOrganisersText(tx, { of, id, texts: textsOf(input, 'text') })
    return { of, id }
  },
})
