import type { SamplesOf } from './kinds'
import type { Wording } from './wording'

const id = '0b1f0a4e-3a53-4b8e-9d0c-0d6f0e8f5a11'
const at = '2026-11-28T22:59:00.000Z'

const own = ({ title, text, language }: Wording) => ({ conferenceTitle: title, text, language })

const theirs = ({ title, origin }: Wording) => ({
  conferenceTitle: title,
  participantId: id,
  url: `${origin}/conferences/retour`,
})

/** What is answered to those who write by mail. */
export const inboundSamples = {
  'inbound-received': (words) => ({
    ...own(words),
    ...{ threadTitle: words.title, contributionId: id, url: `${words.origin}/c/17` },
    ...{ about: 'sent', attachments: 2, answers: 17 },
  }),
  'inbound-refused': (words) => ({
    ...own(words),
    ...{ reasonText: words.title, url: `${words.origin}/me`, again: { about: 'own', id } },
  }),
  'inbound-unknown': (words) => ({ ...own(words), slug: 'retour' }),
  'inbound-early': (words) => ({ ...own(words), sessionTitle: words.title, opensAt: at, mailId: id }),
  'inbound-unvouched': (words) => ({ ...own(words), mailId: id }),
  'inbound-confirm': ({ title }) => ({ conferenceTitle: title, participantId: id, command: 'weekly' }),
  'inbound-join': ({ title }) => ({ conferenceTitle: title, mailId: id }),
  'inbound-joining-stopped': ({ title, text }) => ({ conferenceTitle: title, text }),
  'inbound-told': (words) => ({ ...theirs(words), about: 'booked' }),
  'inbound-help': (words) => ({
    ...theirs(words),
    about: 'help',
    address: 'retour@diwan.test',
    sessions: [{ title: words.title, address: 's1.retour@diwan.test', closesAt: at }],
  }),
  'inbound-data': (words) => ({
    ...theirs(words),
    ...{ address: 'amina@example.org', display: 'first-name', name: words.name, organisation: words.title },
    ...{ city: words.name, rhythm: 'daily', language: 'ar', consents: ['publish', 'digest'] },
    contributions: Array.from({ length: words.count }, (_, place) => ({
      ...({ number: 17 + place, state: 'published', submittedAt: at, threadTitle: words.title } as const),
    })),
  }),
} satisfies Partial<SamplesOf>
