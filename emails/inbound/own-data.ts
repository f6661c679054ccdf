import type { ContributionState } from '@/lib/moderation/rules'
import { type ConsentPurpose, consentText, type Display, type Rhythm } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import type { Instant } from '../mail'

export interface InboundDataData {
  conferenceTitle: string
  participantId: string
  address: string
  display: Display
  name: string
  organisation: string | null
  city: string | null
  rhythm: Rhythm
  language: Locale
  consents: ConsentPurpose[]
  contributions: { number: number | null; state: ContributionState; submittedAt: Instant; threadTitle: string }[]
  url: string
}

/** What is kept of somebody, to themselves alone. */
export function inboundData(data: InboundDataData, locale: Locale) {
  const say = wordsIn(locale)
  const { name, organisation, city, contributions } = data
  const agreed = data.consents.map((purpose) => `• ${say(consentText(purpose))}`).join('\n')
  const written = contributions.map(({ number, state, submittedAt, threadTitle }): Part => {
    const at = momentText(new Date(submittedAt), momentWords(locale))
    return {
      label: `${number ? `#${number} · ` : ''}${say(`inbound.data.state.${state}`)} · ${at}`,
      shown: threadTitle,
    }
  })
  return letter(
    {
      subject: say('inbound.data.subject'),
      about: data.conferenceTitle,
      title: say('inbound.data.subject'),
      parts: [
        { say: say('inbound.data.text') },
        { label: say('inbound.data.address'), shown: data.address, dir: 'ltr' },
        {
          label: say('inbound.data.shown'),
          shown: [name, organisation, city].filter(Boolean).join(' · '),
        },
        { label: say('inbound.data.language'), shown: say(`languages.${data.language}`) },
        {
          label: say('inbound.data.rhythm'),
          shown: say(`inbound.does.${data.rhythm === 'none' ? 'leave' : data.rhythm}`),
        },
        { label: say('inbound.data.consents'), words: agreed, language: locale },
        { say: say('inbound.data.contributions', { count: contributions.length }) },
        ...written,
        { deed: say('inbound.data.deed'), url: data.url },
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}
