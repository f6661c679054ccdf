import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'

export interface TestMailData {
  /** Where the mails of the conference are looked after. */
  url: string
}

export function testMail({ url }: TestMailData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.test.subject'),
      title: say('mail.test.title'),
      parts: [{ say: say('mail.test.say') }, { say: say('mail.test.look') }, { deed: say('mail.test.deed'), url }],
      why: say('mail.test.why'),
    },
    locale,
  )
}
