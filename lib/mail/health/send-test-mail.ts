import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { conferenceById } from '@/db/queries/coordination/team'
import { insertDelivery } from '@/db/queries/deliveries'
import { holdTester, putTestMail } from '@/db/queries/mails/test-mails'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

const MAILS_AN_HOUR = 5

/** A coordinator tries whether mails leave: one goes to their own address by the road of all others, and is listened to. */
export const sendTestMail = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid() }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'conference.coordinate',

  async run({ tx, caller, enqueue }, _, { conferenceId }) {
    const participantId = participationIn(caller, conferenceId)?.participantId
    const tester = participantId && (await holdTester(tx, participantId))
    if (!tester) throw new Refusal('not-found', 'refusal.not-found')
    const { address, locale, slug, recent } = tester
    if (recent >= MAILS_AN_HOUR) throw new Refusal('too-many', 'mails.too-many-tests')
    const data = { url: `${config.origin}/${locale}/conferences/${slug}/desk/conduct/mails` }
    const mail = { kind: 'test-mail', cause: `test:${randomUUID()}`, participantId, address, locale, data }
    const deliveryId = await insertDelivery(tx, mail)
    if (deliveryId) await putTestMail(tx, { participantId, deliveryId })
    await enqueue('send-mail', {})
    return { conferenceId }
  },
})
