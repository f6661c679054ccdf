import type { Mail } from '@/emails'

/** What is answered to mails, one of each kind and case, with `title` wherever somebody else's words go. */
export function inboundMails(title: string): Mail[] {
  const url = 'https://diwan.test/fr/conferences/retour'
  const id = '0b1f0a4e-3a53-4b8e-9d0c-0d6f0e8f5a11'
  const at = '2026-11-28T22:59:00.000Z'
  const own = { conferenceTitle: title, text: title, language: 'ary' }
  const theirs = { conferenceTitle: title, participantId: id, url }
  const received = { ...own, threadTitle: title, contributionId: id, url, attachments: 2, answers: 17 }
  const told = ['daily', 'left', 'unchanged', 'booked', 'withdrawn', 'dropped', 'yes-or-no'] as const
  const help = ['joined', 'help', 'not-understood'] as const
  return [
    { kind: 'inbound-received', data: { ...received, about: 'sent' } },
    { kind: 'inbound-received', data: { ...received, about: 'revised', answers: null, attachments: 0 } },
    { kind: 'inbound-received', data: { ...received, about: 'exchange', answers: null } },
    { kind: 'inbound-refused', data: { ...own, reasonText: title, url, again: null } },
    { kind: 'inbound-refused', data: { ...own, reasonText: title, url, again: { about: 'own', id } } },
    { kind: 'inbound-refused', data: { ...own, text: '', apart: true, reasonText: title, url, again: null } },
    { kind: 'inbound-unknown', data: { ...own, slug: 'retour' } },
    { kind: 'inbound-early', data: { ...own, sessionTitle: title, opensAt: at, mailId: id } },
    { kind: 'inbound-unvouched', data: { ...own, mailId: id } },
    { kind: 'inbound-confirm', data: { conferenceTitle: title, participantId: id, command: 'weekly' } },
    { kind: 'inbound-join', data: { conferenceTitle: title, mailId: id } },
    { kind: 'inbound-joining-stopped', data: { conferenceTitle: title, text: title } },
    ...told.map((about): Mail => ({ kind: 'inbound-told', data: { ...theirs, about } })),
    ...help.map(
      (about): Mail => ({
        kind: 'inbound-help',
        data: {
          ...theirs,
          about,
          address: 'retour@diwan.test',
          sessions: [{ title, address: 's1.retour@diwan.test', closesAt: at }],
        },
      }),
    ),
    {
      kind: 'inbound-data',
      data: {
        ...{
          ...theirs,
          address: 'amina@example.org',
          display: 'first-name',
          name: title,
          organisation: title,
          city: title,
        },
        ...{ rhythm: 'daily', language: 'ar', consents: ['publish', 'digest'] },
        contributions: [{ number: 17, state: 'published', submittedAt: at, threadTitle: title }],
      },
    },
  ]
}
