import type { Locale } from '@/lib/text/locales'
import type { Mail, MailKind } from '..'
import { deskSamples } from './desk'
import { digestSamples } from './digests'
import { inboundSamples } from './inbound'
import type { SamplesOf } from './kinds'
import { peopleSamples } from './people'
import { textSamples } from './texts'
import { type SampleCase, type Wording, wordingOf } from './wording'

const samples: SamplesOf = { ...peopleSamples, ...digestSamples, ...textSamples, ...deskSamples, ...inboundSamples }

export const sampleKinds = Object.keys(samples) as MailKind[]

/** The mail of a kind that says these words. */
export const sampleOf = (kind: MailKind, words: Wording): Mail => ({ kind, data: samples[kind](words) }) as Mail

/** Those that list things, and are looked at with one and with very many. */
const lists: MailKind[] = ['digest', 'balance', 'promises-due', 'queue-waiting']

export const casesOf = (kind: MailKind): SampleCase[] =>
  lists.includes(kind) ? ['ordinary', 'long', 'scripts', 'one', 'many'] : ['ordinary', 'long', 'scripts']

export const sampleIn = (kind: MailKind, of: SampleCase, at: { locale: Locale; origin: string }): Mail =>
  sampleOf(kind, wordingOf(of, at))
