import { z } from 'zod'
import { holdLetter, setLetter } from '@/db/queries/conduct/letters'
import { refusesChange } from '@/lib/conduct/rules/letters'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** A letter is given up before it leaves; it stays in the list as that. */
export const dropLetter = defineUseCase({
  input: z.object({ key: z.uuid(), letterId: z.uuid() }),
  load: (tx, { letterId }) => holdLetter(tx, letterId),
  may: 'letter.write',

  async run({ tx, now }, { letterId }, letter) {
    const refused = refusesChange(letter)
    if (refused) throw new Refusal('conflict', refused)
    await setLetter(tx, letterId, { droppedAt: now })
    return { letterId }
  },
})
