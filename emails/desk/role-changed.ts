import type { Locale } from '@/lib/text/locales'
import { type Messages, wordsIn } from '@/lib/text/words'
import { letter } from '../letter'

export interface RoleChangedData {
  conferenceTitle: string
  role: keyof Messages['mail']['invitation']['as']
  /** Who decided it, as they are shown. */
  by: string
  url: string
}

export function roleChanged({ conferenceTitle, role, by, url }: RoleChangedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.role.subject'),
      about: conferenceTitle,
      title: say('mail.role.title'),
      parts: [
        { say: say(`mail.invitation.as.${role}`) },
        ...(by ? [{ label: say('mail.role.by'), shown: by }] : []),
        { say: say('mail.role.next') },
        { deed: say('mail.role.deed'), url },
      ],
      why: say('mail.role.why'),
    },
    locale,
  )
}
