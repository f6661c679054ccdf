import type { Locale } from '@/lib/text/locales'
import { type Messages, wordsIn } from '@/lib/text/words'
import { letter } from './letter'
import { lineOf } from './mail'

export interface InvitationData {
  conferenceTitle: string
  role: keyof Messages['mail']['invitation']['as']
  /** Who invites, as they wish to be shown. */
  inviter: string
  url: string
}

export function invitation({ conferenceTitle, role, inviter, url }: InvitationData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.invitation.subject', { title: lineOf(conferenceTitle) }),
      title: say('mail.invitation.title'),
      parts: [
        { label: say('mail.invitation.by'), shown: inviter },
        { label: say('mail.invitation.to'), shown: conferenceTitle },
        { say: say(`mail.invitation.as.${role}`) },
        { deed: say('mail.invitation.deed'), url },
        { soft: say('mail.invitation.ignore') },
      ],
    },
    locale,
  )
}
