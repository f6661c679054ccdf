import type { Alarm } from '@/lib/conduct/rules/balance'
import type { SamplesOf } from './kinds'

/** What is written to those of the desk. */
export const deskSamples = {
  balance: ({ title, name, count, origin }) => ({
    conferenceTitle: title,
    sessions: [
      {
        title,
        alarms: Array.from(
          { length: count },
          (_, place): Alarm =>
            place % 2 === 0
              ? { kind: 'unopened', thread: place + 1, title: { it: title } }
              : { kind: 'loud', shownAs: name, share: 40 },
        ),
      },
    ],
    url: `${origin}/desk/conduct`,
  }),
  'desk-week': ({ title, count, origin }) => ({
    conferenceTitle: title,
    ...{ received: count + 4, published: count, returned: 2, declined: 1, registered: 5, waiting: 1 },
    medianHours: 6,
    url: `${origin}/desk`,
  }),
  'promises-due': ({ title, name, text, count, origin }) => ({
    conferenceTitle: title,
    promises: Array.from({ length: count }, () => ({ who: name, about: text, dueOn: '2026-11-05' })),
    url: `${origin}/desk/promises`,
  }),
  'role-changed': ({ title, name, origin }) => ({
    conferenceTitle: title,
    role: 'privacy-officer',
    by: name,
    url: `${origin}/conferences/retour`,
  }),
  'queue-item': ({ title, name, text, language, origin }) => ({
    conferenceTitle: title,
    threadTitle: title,
    shownAs: name,
    relayedBy: name,
    language,
    plain: text,
    url: `${origin}/q/token`,
  }),
  'queue-waiting': ({ title, count, origin }) => ({
    conferenceTitle: title,
    waiting: count,
    ...{ documents: 1, proposals: 1, flagged: 1, heldMails: 1, registrations: 1, unanswered: count },
    oldestAt: '2026-11-28T22:59:00.000Z',
    languages: [{ of: 'ary-Latn', count }],
    url: `${origin}/desk`,
  }),
  'second-asked': ({ title, name, origin }) => ({
    conferenceTitle: title,
    of: 'letter',
    by: name,
    url: `${origin}/desk`,
  }),
  'suspension-answered': ({ title, origin }) => ({ conferenceTitle: title, url: `${origin}/desk` }),
  'synthesis-returned': ({ title, name, text, origin }) => ({
    conferenceTitle: title,
    by: name,
    note: text,
    url: `${origin}/desk`,
  }),
  'test-mail': ({ origin }) => ({ url: `${origin}/desk` }),
} satisfies Partial<SamplesOf>
