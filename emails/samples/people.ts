import { isLocale } from '@/lib/text/locales'
import type { SamplesOf } from './kinds'
import type { Wording } from './wording'

const closing = '2026-12-02T22:59:00.000Z'

const moved = ({ title, text, language, origin }: Wording) => ({
  conferenceTitle: title,
  sessionTitle: title,
  newClosesAt: closing,
  reason: text,
  reasonLanguage: language,
  url: `${origin}/s/3`,
})

/** What is written to somebody about taking part, and to everybody about the calendar. */
export const peopleSamples = {
  'sign-in': ({ origin }) => ({
    address: 'amina@example.org',
    link: `${origin}/sign-in/confirm#t=abc`,
    code: 'ABCDEFGH',
    minutes: 15,
  }),
  invitation: ({ title, name, origin }) => ({
    conferenceTitle: title,
    role: 'moderator',
    inviter: name,
    url: `${origin}/i`,
  }),
  welcome: ({ title, name, origin }) => ({
    conferenceTitle: title,
    shownAs: name,
    url: `${origin}/conferences/retour`,
    choicesUrl: `${origin}/me`,
  }),
  'registration-admitted': ({ title, origin }) => ({ conferenceTitle: title, url: `${origin}/conferences/retour` }),
  'registration-declined': ({ title, text, origin }) => ({
    conferenceTitle: title,
    reasonText: title,
    message: text,
    url: `${origin}/conferences/retour/register`,
  }),
  'participant-suspended': ({ title, text, origin }) => ({
    conferenceTitle: title,
    reasonText: title,
    message: text,
    until: closing,
    url: `${origin}/conferences/retour/suspension`,
  }),
  'participant-restored': ({ title, origin }) => ({ conferenceTitle: title, url: `${origin}/conferences/retour` }),
  'session-extended': moved,
  'session-closed-early': moved,
  'session-reopened': moved,
  'session-closing': ({ title, text, language, origin }) => ({
    conferenceTitle: title,
    sessionTitle: title,
    closesAt: closing,
    questions: [{ text, language }],
    url: `${origin}/s/3`,
    unsubscribeUrl: `${origin}/u/token`,
  }),
  letter: ({ title, text, language, origin }) => ({
    conferenceTitle: title,
    subject: title,
    body: text,
    language: isLocale(language) ? language : 'it',
    about: 'many',
    url: `${origin}/conferences/retour`,
    unsubscribeUrl: `${origin}/u/token`,
  }),
} satisfies Partial<SamplesOf>
