import { contributionLanguages, isLocale } from '@/lib/text/locales'
import type { DigestContribution } from '../digest/data'
import type { SamplesOf } from './kinds'
import type { Wording } from './wording'

const countries = ['MA', 'IT', 'BE', 'ZZ']

/** Each third one comes in a translation, the last of all is late; the others are in the language of the sample. */
function contribution({ name, text, language, origin, count }: Wording, place: number): DigestContribution {
  const number = 17 + place
  const url = `${origin}/c/${number}`
  const translated = place % 3 === 2
  return {
    number,
    url,
    replyUrl: `${url}?reply=${number}`,
    shownAs: place % 4 === 3 ? '' : name,
    relayedBy: place % 4 === 3 ? name : null,
    expert: place === 1,
    country: countries[place % countries.length] ?? 'ZZ',
    language,
    original: translated ? (contributionLanguages[place % contributionLanguages.length] ?? null) : null,
    checked: place % 2 === 0,
    concern: place === 3 ? { how: 'reply', number: 12 } : null,
    title: null,
    late: place > 0 && place === count - 1,
    firstLines: text,
  }
}

export const digestSamples = {
  digest: (words) => {
    const { title, text, language, origin, count } = words
    const [first, ...others] = Array.from({ length: count }, (_, place) => contribution(words, place))
    const half = Math.ceil(others.length / 2)
    const edition = { text, language: isLocale(language) ? language : ('fr' as const) }
    const session = { title, url: `${origin}/s/3`, position: 3 }
    const thread = (url: string, within: DigestContribution[]) => ({ title, url, contributions: within, left: 0 })
    return {
      conferenceTitle: title,
      conferenceUrl: `${origin}/conferences/retour`,
      from: '2026-11-23T06:00:00.000Z',
      to: '2026-11-24T06:00:00.000Z',
      whole: false,
      toYou: [],
      edition: {
        lead: edition,
        highlights: first ? [first] : [],
        question: { ...edition, text: title, url: session.url },
      },
      sessions: [
        {
          ...session,
          phase: 'closing',
          messages: [{ number: 3, url: `${origin}/m/3`, language, firstLines: text }],
          threads: [thread(`${origin}/t/4`, others.slice(0, half)), thread(`${origin}/t/5`, others.slice(half))].filter(
            ({ contributions }) => contributions.length > 0,
          ),
        },
      ],
      openSessions: [{ ...session, closesAt: '2026-11-25T22:59:00.000Z' }],
      left: 0,
      readUrl: `${origin}/u/token/read/`,
      rhythmUrl: `${origin}/u/token`,
      unsubscribeUrl: `${origin}/u/token`,
    }
  },
} satisfies Partial<SamplesOf>
