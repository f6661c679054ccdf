import { z } from 'zod'
import { ownSuppression } from '@/db/queries/mails/suppressions'
import { defineReading } from '@/lib/reading'

/** That nothing is sent to the caller's own address, and why; nothing while their mails arrive. */
export const readOwnAddress = defineReading({
  input: z.object({}),
  async load(db, _, caller) {
    if (caller.kind !== 'person') return undefined
    const { personId } = caller
    return { personId, suppressed: await ownSuppression(db, personId) }
  },
  may: 'own.read',
  show: ({ suppressed }) => suppressed ?? null,
})
