import { z } from 'zod'
import { deliveryById, giveBack, insertBounce, softBounces, suppressAddress } from '@/db/queries/mails/bounces'
import { withdrawConsent } from '@/db/queries/people/participants'
import { endRhythms } from '@/db/queries/people/rhythms'
import { defineUseCase } from '@/lib/usecase'
import { bounceKinds, daysSuppressed, isGivenBack, SOFT_DAYS } from './rules'

const plain = (most: number) => z.string().transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, most))

/**
 * A mail came back, or whoever reads it has complained. Nothing more goes to an address that is none or whose reader has
 * complained, which also ends their digest; what had come to nothing is in their next digest again.
 */
export const recordBounce = defineUseCase({
  input: z.object({
    kind: z.enum(bounceKinds),
    deliveryId: z.uuid(),
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .nullish()
      .catch(null),
    text: plain(500),
  }),
  load: (tx, { deliveryId }) => deliveryById(tx, deliveryId),
  may: 'bounce.record',

  async run({ tx }, { kind, status = null, text }, { id, participantId, address }) {
    const bounceId = await insertBounce(tx, { deliveryId: id, address, kind, status, text })
    if (!bounceId) return { suppressed: false }
    if (isGivenBack(kind, status)) await giveBack(tx, { deliveryId: id, text })
    if (kind === 'complaint' && participantId) {
      await endRhythms(tx, participantId)
      await withdrawConsent(tx, participantId, 'digest')
    }
    const days = daysSuppressed(kind, kind === 'soft' ? await softBounces(tx, address, SOFT_DAYS) : 0)
    if (days !== undefined) await suppressAddress(tx, { address, kind, bounceId, days })
    return { suppressed: days !== undefined }
  },
})
