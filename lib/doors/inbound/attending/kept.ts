import { db, inTransaction } from '@/db/client'
import { type InboundMail, inboundById, releaseInbound, settleInbound } from '@/db/queries/inbound/mails'
import { conferenceById, correspondentById } from '@/db/queries/inbound/places'
import { commandIn, commandsAtStart } from '@/lib/mail/commands'
import { type ReadMail, readMail } from '../reading'
import { opened } from '../sealing'
import { type Coming, type Fate, localeOfText } from './coming'
import { askedToJoin, joined } from './joining'
import { toldFate } from './telling'

/** A word of whoever sent a mail that waits for it: to join, to have it sent later, or that it is theirs. */
export async function answerOfSender(coming: Coming, keptId: string): Promise<Fate> {
  const kept = await inboundById(db, keptId)
  if (!kept?.raw || kept.settledAt || !kept.conferenceId) return { state: 'dropped', reason: 'inbound.gone' }
  const { conferenceId } = kept
  const original = await readMail(opened(kept.raw))
  const about = { conferenceId, ...(kept.participantId && { participantId: kept.participantId }) }
  if (!original.from || original.from !== coming.mail.from)
    return { ...about, state: 'held', reason: 'held-mail.other-sender' }
  if (coming.vouched === 'fail') return { ...about, state: 'held', reason: 'held-mail.forged' }
  const [word] = commandsAtStart(coming.mail.written)
  if (kept.reason === 'inbound.joining') return wordOnJoining(coming, { kept, original, word })
  const to = kept.participantId && (await correspondentById(db, kept.participantId))
  if (!to) return { ...about, state: 'dropped', reason: 'inbound.gone' }
  if (word !== 'yes' && word !== 'no')
    return { ...toldFate(to, 'yes-or-no', { mailId: keptId }), state: 'refused', reason: 'inbound.yes-or-no' }
  await inTransaction(async (tx) => {
    if (word === 'no') await settleInbound(tx, keptId, { state: 'dropped', reason: 'inbound.taken-back' })
    else await releaseInbound(tx, keptId, kept.reason === 'session.not-yet-open' ? 'booked' : 'received')
  })
  if (word === 'no') return toldFate(to, 'dropped')
  // What was held is answered by what becomes of it now.
  return kept.reason === 'session.not-yet-open' ? toldFate(to, 'booked') : { ...about, state: 'answered' }
}

interface OnJoining {
  kept: InboundMail
  original: ReadMail
  word: string | undefined
}

/** Anything but «yes» registers nobody: then what was asked is asked once more, but for a plain «no». */
async function wordOnJoining(coming: Coming, { kept, original, word }: OnJoining): Promise<Fate> {
  const conference = await conferenceById(db, kept.conferenceId ?? '')
  const from = original.from ?? ''
  if (!conference) return { state: 'dropped', reason: 'inbound.gone' }
  const locale = commandIn(original.subject)?.language ?? localeOfText(`${original.subject} ${original.written}`)
  const joining = { conference, from, locale }
  if (word === 'yes') {
    const fate = await joined(coming, kept, joining)
    await inTransaction((tx) => settleInbound(tx, kept.id, { state: 'answered' }))
    return fate
  }
  if (word !== 'no')
    return { ...askedToJoin({ ...coming, id: kept.id }, joining), state: 'refused', reason: 'inbound.yes-or-no' }
  await inTransaction((tx) => settleInbound(tx, kept.id, { state: 'dropped', reason: 'inbound.taken-back' }))
  return { state: 'answered', conferenceId: conference.conferenceId }
}
