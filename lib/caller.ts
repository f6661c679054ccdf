import type { Display, PresenceChoice } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'

export const roles = [
  'participant',
  'expert',
  'relay',
  'translator',
  'moderator',
  'coordinator',
  'privacy-officer',
] as const
export type Role = (typeof roles)[number]

/** What a person is in one conference. */
export interface Participation {
  conferenceId: string
  participantId: string
  role: Role
  shownAs: string
  /** May not take part now: until then, or for good. */
  suspended?: { until: string | null } | null
  /** How they are shown, and whether by name while they read. */
  display?: Display
  presence?: PresenceChoice | null
  /** Notices that have come and were not yet seen, where that was asked for. */
  unread?: number
  /** How far the stream of their own had come then. */
  heardTo?: number
}

export type Caller =
  | { kind: 'anonymous'; locale: Locale }
  | {
      kind: 'person'
      personId: string
      locale: Locale
      zone: string
      mayConvene: boolean
      participations: Participation[]
      /** By which way they act, where it is not a page. */
      through?: 'email'
    }
  /** A due job: nobody's rights, and none needed, since no door lets a person call as the clock. */
  | { kind: 'clock' }

export const anonymous = (locale: Locale): Caller => ({ kind: 'anonymous', locale })

/** The zone somebody lives by (IANA), where it is known. */
export const zoneOf = (caller: Caller): string | null => (caller.kind === 'person' ? caller.zone : null)

/** The way a caller's text came. */
export const channelOf = (caller: Caller): 'web' | 'email' => (caller.kind === 'person' && caller.through) || 'web'

/** What the caller is in this conference, if anything; also while they may not take part. */
export function participationIn(caller: Caller, conferenceId: string): Participation | undefined {
  return caller.kind === 'person' ? caller.participations.find((p) => p.conferenceId === conferenceId) : undefined
}

/** The same person, were they suspended nowhere. */
export const unsuspended = (caller: Caller): Caller =>
  caller.kind === 'person'
    ? { ...caller, participations: caller.participations.map((own) => ({ ...own, suspended: null })) }
    : caller
