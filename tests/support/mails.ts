import type { Mail, MailData } from '@/emails'

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
export const oneOfEach = (title = 'Revenir, circuler'): Mail[] => {
  const about = { conferenceTitle: title, threadTitle: title }
  const own = { ...about, reasonText: title, message: title, text: title, language: 'ary', corrects: null }
  const byline = { shownAs: title, firstLines: title }
  const url = `${origin}/fr/conferences/retour/suspension`
  return [
    {
      kind: 'sign-in',
      data: { address: 'amina@example.org', link: `${origin}/confirm#t=abc`, code: 'ABCDEFGH', minutes: 15 },
    },
    {
      kind: 'digest',
      data: digestOf([contribution(17, byline), contribution(18, byline)], { conferenceTitle: title }),
    },
    { kind: 'contribution-published', data: { ...about, number: 17, corrects: null, url: `${origin}/c/17` } },
    {
      kind: 'contribution-published',
      data: { ...about, number: 17, corrects: null, url: `${origin}/c/17`, edits: [{ before: title, after: title }] },
    },
    { kind: 'contribution-returned', data: { ...own, reviseUrl: `${origin}/me`, until: '2026-11-28T22:59:00.000Z' } },
    { kind: 'contribution-declined', data: own },
    { kind: 'contribution-kept', data: { ...about, opensAt: '2026-11-28T08:00:00.000Z', url: `${origin}/me` } },
    ...(['letter', 'suspension'] as const).map(
      (of): Mail => ({
        kind: 'second-asked',
        data: { conferenceTitle: title, of, by: title, url: `${origin}/desk` },
      }),
    ),
    {
      kind: 'contribution-moved',
      data: { ...about, numbers: [17, 18], url: `${origin}/c/17`, unsubscribeUrl: `${origin}/u/token` },
    },
    { kind: 'contribution-hidden', data: { ...about, number: 17, reasonText: title, url: `${origin}/c/17` } },
    { kind: 'contribution-restored', data: { ...about, number: 17, reasonText: '', url: `${origin}/c/17` } },
    {
      kind: 'contribution-held',
      data: { ...about, found: ['phone', 'situation'], corrects: null, url: `${origin}/me` },
    },
    {
      kind: 'contribution-protected',
      data: {
        ...about,
        reasonText: title,
        corrects: null,
        reviseUrl: `${origin}/me`,
        until: '2026-11-28T22:59:00.000Z',
      },
    },
    {
      kind: 'ask-assigned',
      data: { ...about, number: 17, closesAt: '2026-11-28T22:59:00.000Z', url: `${origin}/c/17` },
    },
    { kind: 'ask-answered', data: { ...about, number: 17, answer: 21, url: `${origin}/c/21` } },
    { kind: 'contribution-merged', data: { ...own, into: 17, url: `${origin}/c/17` } },
    { kind: 'desk-wrote', data: { ...about, message: title, url: `${origin}/me` } },
    {
      kind: 'revision-reminder',
      data: { ...about, reviseUrl: `${origin}/me`, until: '2026-11-28T22:59:00.000Z' },
    },
    {
      kind: 'balance',
      data: {
        conferenceTitle: title,
        sessions: [
          {
            title,
            alarms: [
              { kind: 'unopened', thread: 2, title: { it: title } },
              { kind: 'loud', shownAs: title, share: 40 },
            ],
          },
        ],
        url: `${origin}/b`,
      },
    },
    {
      kind: 'letter',
      data: {
        ...{ conferenceTitle: title, subject: title, body: title, language: 'it', about: 'many' },
        ...{ url: `${origin}/c`, unsubscribeUrl: `${origin}/u/token` },
      },
    },
    {
      kind: 'promises-due',
      data: {
        conferenceTitle: title,
        promises: [{ who: title, about: title, dueOn: '2026-11-05' }],
        url: `${origin}/p`,
      },
    },
    { kind: 'test-mail', data: { url: `${origin}/desk` } },
    { kind: 'role-changed', data: { conferenceTitle: title, role: 'privacy-officer', by: title, url: `${origin}/c` } },
    {
      kind: 'queue-item',
      data: {
        ...{ conferenceTitle: title, threadTitle: title, shownAs: title, relayedBy: title },
        ...{ language: 'ary', plain: title, url: `${origin}/q/token` },
      },
    },
    {
      kind: 'queue-waiting',
      data: {
        conferenceTitle: title,
        waiting: 3,
        documents: 1,
        proposals: 1,
        oldestAt: '2026-11-28T22:59:00.000Z',
        languages: [{ of: 'ary-Latn', count: 3 }],
        url: `${origin}/d`,
      },
    },
    {
      kind: 'participant-suspended',
      data: { conferenceTitle: title, reasonText: title, message: title, until: '2026-12-02T22:59:00.000Z', url },
    },
    { kind: 'registration-admitted', data: { conferenceTitle: title, url } },
    { kind: 'registration-declined', data: { conferenceTitle: title, reasonText: title, message: title, url } },
    { kind: 'participant-restored', data: { conferenceTitle: title, url } },
    { kind: 'invitation', data: { conferenceTitle: title, role: 'moderator', inviter: title, url: `${origin}/i` } },
    ...(['session-extended', 'session-closed-early', 'session-reopened'] as const).map((kind) => ({
      kind,
      data: {
        conferenceTitle: title,
        sessionTitle: title,
        newClosesAt: '2026-12-02T22:59:00.000Z',
        reason: title,
        reasonLanguage: 'fr',
        url: `${origin}/s/3`,
      },
    })),
    {
      kind: 'session-closing',
      data: {
        conferenceTitle: title,
        sessionTitle: title,
        closesAt: '2026-12-02T22:59:00.000Z',
        questions: [{ text: title, language: 'ar' }],
        url: `${origin}/s/3`,
        unsubscribeUrl: `${origin}/u/token`,
      },
    },
  ]
}
