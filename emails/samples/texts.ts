import type { SamplesOf } from './kinds'
import type { Wording } from './wording'

const until = '2026-11-28T22:59:00.000Z'

/** What is written to an author about a text of theirs, and to who asks, answers or proposes. */
export const textSamples = {
  'contribution-published': (words) => ({
    ...about(words),
    number: 17,
    corrects: null,
    url: `${words.origin}/c/17`,
    edits: [{ before: words.text, after: words.title }],
  }),
  'contribution-returned': (words) => ({ ...own(words), reviseUrl: `${words.origin}/me`, until }),
  'contribution-declined': (words) => own(words),
  'contribution-merged': (words) => ({ ...own(words), into: 17, url: `${words.origin}/c/17` }),
  'contribution-held': (words) => ({
    ...about(words),
    found: ['phone', 'situation'],
    corrects: null,
    url: `${words.origin}/me`,
  }),
  'contribution-protected': (words) => ({
    ...about(words),
    reasonText: words.title,
    corrects: null,
    reviseUrl: `${words.origin}/me`,
    until,
  }),
  'contribution-hidden': (words) => ({
    ...about(words),
    number: 17,
    reasonText: words.title,
    url: `${words.origin}/conferences/retour/c/17`,
  }),
  'contribution-restored': (words) => ({ ...about(words), number: 17, reasonText: '', url: `${words.origin}/c/17` }),
  'desk-wrote': (words) => ({ ...about(words), message: words.text, url: `${words.origin}/me` }),
  'revision-reminder': (words) => ({ ...about(words), reviseUrl: `${words.origin}/me`, until }),
  'ask-assigned': (words) => ({ ...about(words), number: 17, closesAt: until, url: `${words.origin}/c/17` }),
  'ask-answered': (words) => ({ ...about(words), number: 17, answer: 21, url: `${words.origin}/c/21` }),
  'proposal-accepted': (words) => ({ ...proposal(words), reasonText: '' }),
  'proposal-declined': (words) => ({ ...proposal(words), reasonText: words.title }),
  'document-accepted': ({ title, origin }) => ({
    conferenceTitle: title,
    documentTitle: title,
    url: `${origin}/library`,
  }),
  'document-declined': (words) => document(words),
  'document-removed': (words) => document(words),
  'contribution-kept': (words) => ({ ...about(words), opensAt: '2026-11-28T08:00:00.000Z', url: `${words.origin}/me` }),
  'contribution-moved': (words) => ({
    ...about(words),
    numbers: [17, 18],
    url: `${words.origin}/c/17`,
    unsubscribeUrl: `${words.origin}/u/token`,
  }),
} satisfies Partial<SamplesOf>

const about = ({ title }: Wording) => ({ conferenceTitle: title, threadTitle: title })

const own = (words: Wording) => ({
  ...about(words),
  reasonText: words.title,
  message: words.text,
  text: words.text,
  language: words.language,
  corrects: null,
})

const proposal = ({ title, text, language, origin }: Wording) => ({
  conferenceTitle: title,
  title,
  language,
  message: text,
  url: `${origin}/t/4`,
})

const document = ({ title, text, origin }: Wording) => ({
  conferenceTitle: title,
  documentTitle: title,
  reasonText: title,
  message: text,
  url: `${origin}/library`,
})
