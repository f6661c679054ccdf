import { db } from '@/db/client'
import { type Correspondent, correspondentById, correspondentOfText } from '@/db/queries/inbound/places'
import type { Conversation } from '@/lib/mail/addresses'
import { commandIn, commandsAtStart } from '@/lib/mail/commands'
import type { Coming, Fate } from './coming'
import { commanded, helpFate } from './commanding'
import { answerOfSender } from './kept'
import { toldFate } from './telling'
import { revisedByMail, submitted, writtenToDesk } from './writing'

const correspondentOf = ({
  about,
  id,
}: Exclude<Conversation, { about: 'kept' }>): Promise<Correspondent | undefined> =>
  about === 'own' || about === 'exchange' ? correspondentOfText(db, id) : correspondentById(db, id)

/**
 * An answer to a mail of ours. Its address was made for one person: from another address, or where our own mail server
 * says that the sender is forged, it counts for nobody until a moderator has looked.
 */
export async function answered(coming: Coming, conversation: Conversation): Promise<Fate> {
  if (conversation.about === 'kept') return answerOfSender(coming, conversation.id)
  const to = await correspondentOf(conversation)
  if (!to) return { state: 'dropped', reason: 'inbound.gone' }
  const held = { state: 'held' as const, conferenceId: to.conferenceId, participantId: to.participantId }
  if (!coming.released && coming.mail.from !== to.address) return { ...held, reason: 'held-mail.other-sender' }
  if (!coming.released && coming.vouched === 'fail') return { ...held, reason: 'held-mail.forged' }
  return converse(coming, to, conversation)
}

/** Words that change a setting are that in whichever conversation, when there is nothing beside them. */
const settings = ['each', 'daily', 'weekly', 'mine', 'pause', 'leave', 'data', 'help'] as const

async function converse(
  coming: Coming,
  to: Correspondent,
  conversation: Exclude<Conversation, { about: 'kept' }>,
): Promise<Fate> {
  const { mail } = coming
  const asked = commandIn(mail.written)
  if (asked && settings.some((one) => one === asked.command)) return commanded(coming, to, asked)
  const { conferenceId } = to
  switch (conversation.about) {
    case 'contribution':
      return submitted(coming, to, { conferenceId, answers: conversation.number })
    case 'thread':
      return submitted(coming, to, { conferenceId, thread: conversation.number })
    case 'own':
      return revisedByMail(coming, to, conversation.id)
    case 'exchange':
      return writtenToDesk(coming, to, conversation.id)
    case 'settings':
      return answeredSettings(coming, to)
  }
}

/** «18 …», «#18: …», «(18) …»: which of many a text answers, and the text. */
const NUMBERED = /^\s*[#(]?\s*(\d{1,6})\s*[).:،,–-]*\s+(?=\S)/

/** To a digest as a whole, or to a mail about one's settings: a word in it or its subject, or the number that is answered. */
async function answeredSettings(coming: Coming, to: Correspondent): Promise<Fate> {
  const { mail } = coming
  const asked = commandIn(mail.subject)
  // What asks whether to do it has the word as its subject, and so has a «no» to it.
  if (asked && commandsAtStart(mail.written)[0] === 'no') return toldFate(to, 'unchanged')
  if (asked) return commanded(coming, to, asked)
  const numbered = NUMBERED.exec(mail.written)
  if (!numbered) return { ...(await helpFate(to, 'not-understood')), state: 'refused', reason: 'inbound.which' }
  const written = mail.written.slice(numbered[0].length)
  const { conferenceId } = to
  return submitted({ ...coming, mail: { ...mail, written } }, to, { conferenceId, answers: Number(numbered[1]) })
}
