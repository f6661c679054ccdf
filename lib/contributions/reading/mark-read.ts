import { z } from 'zod'
import { addToMarks } from '@/db/queries/reading/marks'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/** More than any page or digest shows. */
const MOST = 200

/** A form has them in one field, a script in a list. */
const numbersRead = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value),
  z.array(wholeNumber).min(1).max(MOST),
)

/**
 * Somebody has read these contributions, in whichever threads they are now. Without a key: doing it twice is doing it
 * once, and an answer kept for ever for each page that is read would soon outgrow what is written.
 */
export const markRead = defineUseCase({
  input: z.object({ conferenceId: z.uuid(), numbers: numbersRead }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'reading.mark',

  async run({ tx, caller }, { numbers }, { conferenceId }) {
    const own = participationIn(caller, conferenceId)
    if (!own) throw new Refusal('forbidden', 'refusal.reading-mark')
    await addToMarks(tx, { participantId: own.participantId, conferenceId, numbers })
  },
})
