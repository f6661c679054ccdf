import type { Mail, MailData } from '@/emails'
import { sampleKinds, sampleOf } from '@/emails/samples/samples'
import type { Wording } from '@/emails/samples/wording'
import { inboundMails } from './inbound-mails'

export const origin = 'https://diwan.test'

export const arabicText =
  'أكتب باسم مستعار عن طريق جمعية أثق بها. أقرأ رسائلكم عن العودة والزيارات والمشاريع، وأريد أن أذكّر بأن بعضنا لا يستطيع السفر. '.repeat(
    6,
  )

type Digest = MailData<'digest'>
export type Contribution = Digest['sessions'][number]['threads'][number]['contributions'][number]

export const contribution = (number: number, over: Partial<Contribution> = {}): Contribution => ({
  number,
  url: `${origin}/c/${number}`,
  replyUrl: `${origin}/c/${number}?reply`,
  shownAs: 'Amina B.',
  relayedBy: null,
  expert: false,
  country: 'MA',
  language: 'ar',
  original: null,
  checked: false,
  late: false,
  concern: null,
  title: null,
  firstLines: arabicText,
  ...over,
})

export const digestOf = (contributions: Contribution[], over: Partial<Digest> = {}): Digest => ({
  conferenceTitle: 'Migration et retour',
  conferenceUrl: `${origin}/fr/conferences/retour`,
  from: '2026-11-23T06:00:00.000Z',
  to: '2026-11-24T06:00:00.000Z',
  whole: false,
  toYou: [],
  sessions: [
    {
      position: 3,
      title: 'Revenir, circuler',
      url: `${origin}/s/3`,
      phase: 'open',
      messages: [],
      threads: [{ title: 'Quelle forme de retour ?', url: `${origin}/t/4`, contributions, left: 0 }],
    },
  ],
  openSessions: [
    { position: 3, title: 'Revenir, circuler', url: `${origin}/s/3`, closesAt: '2026-11-28T22:59:00.000Z' },
  ],
  left: 0,
  rhythmUrl: `${origin}/r/token`,
  readUrl: `${origin}/u/token/read/`,
  unsubscribeUrl: `${origin}/u/token`,
  ...over,
})

/** One mail of each kind, with `title` wherever somebody else's words go. */
export function oneOfEach(title = 'Revenir, circuler'): Mail[] {
  const words: Wording = { title, name: title, text: title, language: 'ary', count: 2, origin }
  return [...sampleKinds.map((kind) => sampleOf(kind, words)), ...inboundMails(title)]
}
