import type { Locale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'

/** What the line says; `{n}` stands for how many. To somebody without a login it says one thing only. */
export interface LineWords {
  signedOut: string
  signIn: string
  waiting?: string
  refused?: string
  see?: string
  sent?: string
  leave?: string
}

const toAnybody = madeOnce((locale): LineWords => {
  const words = wordsIn(locale)
  return { signedOut: words('outbox.left-here'), signIn: words('outbox.sign-in') }
})

const toSomebody = madeOnce((locale): LineWords => {
  const words = wordsIn(locale)
  return {
    ...toAnybody(locale),
    waiting: words('outbox.waiting', { n: '{n}' }),
    refused: words('outbox.refused', { n: '{n}' }),
    see: words('outbox.see'),
    sent: words('outbox.sent'),
    leave: words('outbox.leave'),
  }
})

export const lineWords = (locale: Locale, personId: string | null): LineWords =>
  personId === null ? toAnybody(locale) : toSomebody(locale)

export interface CardWords {
  notSent: string
  notReceived: string
  goes: string
  signedOut: string
  signIn: string
  tooLarge: string
  takeBack: string
  again: string
  copy: string
  copied: string
  drop: string
  dropSure: string
}

export const cardWords = madeOnce((locale): CardWords => {
  const words = wordsIn(locale)
  return {
    notSent: words('outbox.not-sent'),
    notReceived: words('outbox.not-received'),
    goes: words('outbox.goes'),
    signedOut: words('outbox.signed-out'),
    signIn: words('outbox.sign-in'),
    tooLarge: words('composer.too-large'),
    takeBack: words('outbox.take-back'),
    again: words('outbox.again'),
    copy: words('outbox.copy'),
    copied: words('outbox.copied'),
    drop: words('outbox.drop'),
    dropSure: words('outbox.drop-sure'),
  }
})
