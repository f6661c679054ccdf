import { randomInt } from 'node:crypto'
import { db } from '@/db/client'
import type { InboundMail } from '@/db/queries/inbound/mails'
import { type ConferenceWrittenTo, correspondentIn } from '@/db/queries/inbound/places'
import { insertPerson, personByEmail } from '@/db/queries/logins'
import { commandsAtStart } from '@/lib/mail/commands'
import { answersIn } from '@/lib/mail/joining'
import { register } from '@/lib/people/register'
import { rhythms } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import { inLocale, type Locale } from '@/lib/text/locales'
import { sayRefusal } from '@/lib/text/saying/refusal'
import { wordsIn } from '@/lib/text/words'
import { type Coming, callerBehind, type Fate } from './coming'
import { helpFate } from './commanding'

interface Joining {
  conference: ConferenceWrittenTo
  from: string
  locale: Locale
}

/** What taking part means, and what one agrees to by answering «yes»; nobody is registered by the first mail. */
export function askedToJoin({ id }: Coming, { conference, from, locale }: Joining): Fate {
  const { conferenceId, title } = conference
  const data = { conferenceTitle: inLocale(title, locale).text, mailId: id }
  return {
    ...{ state: 'waiting', reason: 'inbound.joining', conferenceId },
    answer: { to: { address: from, locale, conferenceId }, mail: { kind: 'inbound-join', data } },
  }
}

// No vowels, so that it makes no word.
const LETTERS = 'bcdfghjklmnpqrstvwxz'
const pseudonym = (locale: Locale): string =>
  `${wordsIn(locale)('inbound.join.somebody')} ${Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`

/**
 * Registers who answered «yes» to the mail that says what it means: shown by a pseudonym unless they gave a name, with the
 * digest only where they asked for one.
 */
export async function joined(coming: Coming, asked: InboundMail, joining: Joining): Promise<Fate> {
  const { from, locale, conference } = joining
  const { conferenceId } = conference
  if (!(await personByEmail(db, from))) await insertPerson(db, { email: from, locale })
  const filled = filledBy(coming.mail.written, locale)
  try {
    await register(await callerBehind(from), { key: asked.id, conferenceId, ...filled })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason !== 'register.already')
      return { ...stopped(joining, sayRefusal(error, locale).text), state: 'refused', reason: error.reason }
  }
  const to = await correspondentIn(db, { conferenceId, address: from })
  return to ? helpFate(to, 'joined') : stopped(joining, wordsIn(locale)('inbound.join.waits'))
}

function filledBy(text: string, language: Locale) {
  const { name, country = 'ZZ' } = answersIn(text)
  const rhythm = commandsAtStart(text).find((word) => rhythms.some((one) => one === word)) ?? 'none'
  return {
    ...{ country, language, sector: 'other', rhythm },
    ...(name ? { display: 'first-name', name } : { display: 'pseudonym', name: pseudonym(language) }),
    ...{ publish: 'on', adult: 'on', digest: rhythm === 'none' ? '' : 'on', list: '', contact: '' },
  }
}

function stopped({ conference, from, locale }: Joining, text: string): Fate {
  const { conferenceId, title } = conference
  const data = { conferenceTitle: inLocale(title, locale).text, text }
  return {
    ...{ state: 'answered', conferenceId },
    answer: { to: { address: from, locale, conferenceId }, mail: { kind: 'inbound-joining-stopped', data } },
  }
}
