import { db } from '@/db/client'
import { type ConferenceWrittenTo, conferenceBySlug, correspondentIn } from '@/db/queries/inbound/places'
import type { Recipient } from '@/lib/mail/addresses'
import { type Asked, commandIn, commandInAddress } from '@/lib/mail/commands'
import { inLocale } from '@/lib/text/locales'
import { type Coming, type Fate, localeOfText, repeated, titleFor, writerOf } from './coming'
import { commanded, helpFate } from './commanding'
import { askedToJoin } from './joining'
import { submitted } from './writing'

type Place = Extract<Recipient, { slug: string }>

/** A mail to a session, a thread or the conference: by a From that nobody has vouched for, it does nothing by itself. */
export async function addressed(coming: Coming, place: Place): Promise<Fate> {
  const conference = await conferenceBySlug(db, place.slug)
  const { from } = coming.mail
  if (!conference || !from) return { state: 'dropped', reason: 'inbound.gone' }
  const { conferenceId } = conference
  if (coming.vouched === 'fail' && !coming.released) return { state: 'held', conferenceId, reason: 'held-mail.forged' }
  const to = await correspondentIn(db, { conferenceId, address: from })
  const asked = commandOf(coming, place)
  if (!to) return fromStranger(coming, { conference, from, asked })
  const known = { conferenceId, participantId: to.participantId }
  if (place.to === 'conference') {
    if (!asked) return { ...(await helpFate(to, 'not-understood')), state: 'refused', reason: 'inbound.which' }
    if (coming.vouched === 'pass' || asked.command === 'help') return commanded(coming, to, asked)
    const data = { conferenceTitle: titleFor(to), command: asked.command, participantId: to.participantId }
    return { ...known, state: 'answered', answer: { to: writerOf(to), mail: { kind: 'inbound-confirm', data } } }
  }
  if (coming.vouched !== 'pass' && !coming.released) return unvouched(coming, to)
  const { position } = place
  return submitted(
    coming,
    to,
    place.to === 'session' ? { conferenceId, session: position } : { conferenceId, thread: position },
  )
}

function commandOf({ mail }: Coming, place: Place): Asked | null {
  if (place.to !== 'conference') return null
  const byAddress = place.word ? commandInAddress(place.word) : null
  return byAddress ?? commandIn(mail.subject) ?? commandIn(mail.written.split('\n')[0] ?? '')
}

/** Held for a moderator; meanwhile the person whose address it bears is asked whether they wrote it. */
function unvouched({ id, mail }: Coming, to: Parameters<typeof writerOf>[0]): Fate {
  const data = {
    ...{ conferenceTitle: titleFor(to), mailId: id },
    ...repeated(mail.written, to.locale),
  }
  return {
    ...{ state: 'held', reason: 'held-mail.unvouched' },
    ...{ conferenceId: to.conferenceId, participantId: to.participantId },
    answer: { to: writerOf(to), mail: { kind: 'inbound-unvouched', data } },
  }
}

interface Stranger {
  conference: ConferenceWrittenTo
  from: string
  asked: Asked | null
}

/**
 * Whoever is not registered can do that by mail, and is told so whatever they wrote. Their words come back to them only
 * where the sender is vouched for: else whoever writes under another's address would have us post those words there.
 */
function fromStranger(coming: Coming, { conference, from, asked }: Stranger): Fate {
  const { mail } = coming
  const locale = asked?.language ?? localeOfText(`${mail.subject} ${mail.written}`)
  const conferenceTitle = inLocale(conference.title, locale).text
  if (asked?.command === 'join') return askedToJoin(coming, { conference, from, locale })
  const { conferenceId, slug } = conference
  const words = coming.vouched === 'pass' ? mail.written : ''
  const data = { conferenceTitle, slug, ...repeated(words, locale) }
  return {
    ...{ state: 'refused', reason: 'inbound.not-registered', conferenceId },
    answer: { to: { address: from, locale, conferenceId }, mail: { kind: 'inbound-unknown', data } },
  }
}
