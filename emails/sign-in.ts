import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from './letter'

export interface SignInData {
  /** Whom the link lets in. */
  address: string
  link: string
  /** Eight characters, written `ABCD-EFGH`. */
  code: string
  /** How long both are good for. */
  minutes: number
}

export function signIn({ address, link, code, minutes }: SignInData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.sign-in.subject'),
      title: say('mail.sign-in.title'),
      parts: [
        { label: say('mail.sign-in.for'), shown: address, dir: 'ltr' },
        { say: say('mail.sign-in.press') },
        { deed: say('mail.sign-in.deed'), url: link },
        { say: say('mail.sign-in.code') },
        { code: inTwo(code) },
        { say: say('mail.sign-in.lasts', { minutes }) },
        { soft: say('mail.sign-in.not-you') },
      ],
    },
    locale,
  )
}

/** Four and four are copied with fewer mistakes than eight. */
const inTwo = (code: string) => code.replace(/^([^-]{4})-?([^-]{4})$/, '$1-$2')
