import { z } from 'zod'
import { db, inTransaction } from '@/db/client'
import { insertDelivery } from '@/db/queries/deliveries'
import { appendEvent } from '@/db/queries/events'
import { answersTo, bookInbound, type InboundMail, inboundById, settleInbound } from '@/db/queries/inbound/mails'
import { enqueueJob } from '@/db/queries/jobs'
import { config } from '@/lib/config'
import { audienceOf, type DiwanEvent } from '@/lib/events'
import { type Recipient, recipientOf } from '@/lib/mail/addresses'
import { MOST_ANSWERS, vouchedFor } from '@/lib/mail/rules'
import { report } from '@/lib/report'
import { takeBack } from '../mails/coming-back'
import type { Fate } from './attending/coming'
import { answered } from './attending/conversation'
import { addressed } from './attending/place'
import { type ReadMail, readMail, UnreadableMail } from './reading'
import { resultsIn } from './results'
import { opened } from './sealing'

const job = z.object({ id: z.uuid() })

/**
 * Reads a mail that came in, does what it asks for as whoever wrote it, and answers. Read twice, after an accident, it does
 * the same once: its id is the key of what it does, and the cause of what it is answered.
 */
export async function attendMail(payload: unknown): Promise<void> {
  const mail = await inboundById(db, job.parse(payload).id)
  if (!mail?.raw || (mail.state !== 'received' && mail.state !== 'booked')) return
  const fate = await fateOf(mail, opened(mail.raw))
  if (mail.state === 'booked' && fate.answer?.mail.kind === 'inbound-early')
    return bookInbound(db, mail.id, fate.answer.mail.data.opensAt)
  await inTransaction(async (tx) => {
    await settleInbound(tx, mail.id, fate)
    await tellDesk(tx, mail.id, fate)
    await answer(tx, mail.id, fate)
  })
  report.info({ mail: mail.id, state: fate.state, reason: fate.reason }, 'a mail was attended to')
}

type Tx = Parameters<Parameters<typeof inTransaction>[0]>[0]

/** Whoever is at the desk sees at once that something waits there. */
async function tellDesk(tx: Tx, mailId: string, { state, conferenceId }: Fate): Promise<void> {
  if (state !== 'held' || !conferenceId) return
  const event: DiwanEvent = { type: 'mail.held', conferenceId, mailId }
  await appendEvent(tx, event, audienceOf(event))
}

/** Not beyond so many in an hour, whoever it is: where two programs answer each other, it ends here. */
async function answer(tx: Tx, id: string, { answer: said }: Fate): Promise<void> {
  if (!said || (await answersTo(tx, said.to.address)) >= MOST_ANSWERS) return
  const { address, locale, participantId = null, conferenceId } = said.to
  const { kind, data } = said.mail
  const cause = `inbound:${id}:${kind}`
  await insertDelivery(tx, {
    ...{ kind, cause, participantId, address, locale, data },
    ...(conferenceId && !participantId && { conferenceId }),
  })
  await enqueueJob(tx, 'send-mail', {})
}

/** Of a mail of ours: what its ledger says from now on is `takeBack`'s. */
async function cameBack({ report: said }: ReadMail, recipient: Recipient): Promise<Fate> {
  const ours = said && (await takeBack(said, recipient.to === 'bounces' ? recipient.token : null))
  return { state: 'bounce', reason: ours ? said.kind : 'unclear' }
}

async function fateOf({ id, recipient: address, releasedAt }: InboundMail, raw: Buffer): Promise<Fate> {
  const recipient = config.inbound ? recipientOf(address, config.inbound) : null
  if (!recipient) return { state: 'dropped', reason: 'inbound.gone' }
  try {
    const mail = await readMail(raw)
    if (recipient.to === 'bounces' || mail.report) return cameBack(mail, recipient)
    if (mail.automatic) return { state: 'automatic', reason: mail.automatic }
    const vouched = vouchedFor(resultsIn(raw), config.inbound?.authserv)
    const coming = { id, recipient, mail, vouched, released: releasedAt !== null }
    return recipient.to === 'conversation'
      ? await answered(coming, recipient.conversation)
      : await addressed(coming, recipient)
  } catch (error) {
    if (error instanceof UnreadableMail) return { state: 'unreadable', reason: error.name }
    throw error
  }
}
