import { db } from '@/db/client'
import type { Settled } from '@/db/queries/inbound/mails'
import type { Correspondent } from '@/db/queries/inbound/places'
import { personWithAddress } from '@/db/queries/logins'
import type { Mail } from '@/emails'
import type { Caller } from '@/lib/caller'
import { config } from '@/lib/config'
import type { Recipient } from '@/lib/mail/addresses'
import type { Vouched } from '@/lib/mail/rules'
import { fromPlain } from '@/lib/text/document'
import { exposedIn } from '@/lib/text/finding/document'
import { guessLanguage } from '@/lib/text/language'
import { type ContributionLanguage, inLocale, isLocale, type Locale } from '@/lib/text/locales'
import type { ReadMail } from '../reading'

/** A mail that was read: whom it is for, and how far its sender can be believed. */
export interface Coming {
  /** Also the key under which it acts, so that read again it does the same once. */
  id: string
  recipient: Recipient
  mail: ReadMail
  vouched: Vouched
  /** A moderator said that it is of whom it says. */
  released: boolean
}

/** Whom an answer goes to. */
export interface Writer {
  address: string
  locale: Locale
  participantId?: string
  conferenceId?: string
}

export type AnswerMail = Extract<Mail, { kind: `inbound-${string}` }>

/** What became of a mail, and what its writer is answered; nothing where nobody is to be answered. */
export interface Fate extends Settled {
  answer?: { to: Writer; mail: AnswerMail }
}

/** Fewer words than these say too little about a language. */
const ENOUGH_WORDS = 3

/** The language of what somebody wrote, as the form guesses it; of a few words, that of the mails they get. */
export function languageOf(text: string, locale: Locale): ContributionLanguage {
  if (text.split(/\s+/, ENOUGH_WORDS).length < ENOUGH_WORDS) return locale
  const guess = guessLanguage(text)
  return guess === 'other' ? locale : guess
}

interface Repeated {
  text: string
  language: ContributionLanguage
  /** Left out. */
  apart?: true
}

/** Somebody's words as an answer may repeat them: none where they expose somebody, since a mailbox is not taken back. */
export function repeated(text: string, locale: Locale): Repeated {
  const exposes = exposedIn(fromPlain(text), null).length > 0
  return { text: exposes ? '' : text, language: languageOf(text, locale), ...(exposes && { apart: true }) }
}

/** The language somebody unknown is answered in: that of their words, or of the word they asked with. */
export function localeOfText(text: string): Locale {
  const guess = guessLanguage(text)
  if (isLocale(guess)) return guess
  return guess === 'ary' || guess === 'ary-Latn' ? 'ar' : 'fr'
}

/** Whoever wrote it, as they act by mail. Their rights are looked up now, not when the mail that they answer was sent. */
export async function callerBehind(address: string): Promise<Caller> {
  const known = await personWithAddress(db, address)
  return known ? { kind: 'person', ...known, through: 'email' } : { kind: 'anonymous', locale: 'fr' }
}

export const writerOf = ({ address, locale, participantId, conferenceId }: Correspondent): Writer => ({
  ...{ address, locale, participantId, conferenceId },
})

export const titleFor = ({ title, locale }: Pick<Correspondent, 'title' | 'locale'>): string =>
  inLocale(title, locale).text

export const conferenceUrl = ({ locale, slug }: Pick<Correspondent, 'locale' | 'slug'>): string =>
  `${config.origin}/${locale}/conferences/${slug}`
