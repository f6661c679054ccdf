import { z } from 'zod'
import { holdLetter, setLetter } from '@/db/queries/conduct/letters'
import { refusesChange } from '@/lib/conduct/rules/letters'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { letterFields, wholeLetter, writtenLetter } from './letter-fields'

/** A letter that has not left is written again; who had agreed to it agreed to other words, and is asked anew. */
export const changeLetter = defineUseCase({
  input: z.object({ letterId: z.uuid(), ...letterFields }).refine(...wholeLetter),
  load: (tx, { letterId }) => holdLetter(tx, letterId),
  may: 'letter.write',

  async run(setting, input, letter) {
    const refused = refusesChange(letter)
    if (refused) throw new Refusal('conflict', refused)
    const written = await writtenLetter(setting, input, letter.conferenceId)
    await setLetter(setting.tx, letter.id, { ...written, firstById: null, firstAt: null })
    return { letterId: letter.id }
  },
})
