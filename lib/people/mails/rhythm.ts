import { consentsOf, giveConsents, withdrawConsent } from '@/db/queries/people/participants'
import { type MailSettings, mailSettings, setRhythm, setSessionRhythms } from '@/db/queries/people/rhythms'
import { beginningOf } from '@/lib/digests/rules/hours'
import { Refusal } from '@/lib/refusal'
import type { Locale } from '@/lib/text/locales'
import type { Setting } from '@/lib/usecase'
import { consentVersions, type Rhythm } from '../rules'

interface Chosen {
  rhythm: Rhythm
  digestHour?: number | undefined
  digestDay?: number | undefined
  /** By whose clocks the hour and the days are meant. */
  zone?: string | undefined
  /** As `2026-12-01`; empty, there is no pause, and where nothing is said it stays as it is. */
  resumesOn?: string | null | undefined
  sessions: Record<string, Rhythm | null>
  /** The language the consent was read in. */
  language: Locale
  means: 'web' | 'email' | 'mail-page'
}

const LONGEST_PAUSE_DAYS = 366
const DAY = 86_400_000

/** When mails begin again; none for a day that has begun. @throws Refusal for what is no day, or further than anybody means. */
function pauseOf({ resumesOn, zone }: Chosen & { zone: string }, { mails }: MailSettings, now: Date): Date | null {
  if (resumesOn === undefined) return mails.resumesAt ? new Date(mails.resumesAt) : null
  if (!resumesOn) return null
  const begins = beginningOf(resumesOn, zone)
  if (!begins || begins.getTime() > now.getTime() + LONGEST_PAUSE_DAYS * DAY)
    throw new Refusal('invalid', 'refusal.invalid').at({ resumesOn: 'field.resumes-on' })
  return begins > now ? begins : null
}

/** The news by mail and the consent to it go together: taking them up gives one, stopping them all withdraws it. */
export async function chooseRhythm({ tx, now }: Setting, settings: MailSettings, chosen: Chosen): Promise<void> {
  const { participantId, mails } = settings
  const { rhythm, language, means } = chosen
  const { digestHour = mails.digestHour, digestDay = mails.digestDay, zone = mails.zone } = chosen
  // Held first: of two who choose at once, the second sees what the first chose.
  const given = await consentsOf(tx, participantId)
  await setSessionRhythms(tx, participantId, sessionsOf(chosen, mails.sessions))
  const resumesAt = pauseOf({ ...chosen, zone }, settings, now)
  await setRhythm(tx, participantId, { rhythm, digestHour, digestDay, zone, resumesAt })
  const { sessions } = (await mailSettings(tx, { participantId }))?.mails ?? { sessions: [] }
  const wanted = [rhythm, ...sessions.map((session) => session.rhythm ?? rhythm)].some((one) => one !== 'none')
  if (!wanted) return withdrawConsent(tx, participantId, 'digest')
  if (given.includes('digest')) return
  const purposes = [{ purpose: 'digest' as const, textVersion: consentVersions.digest }]
  await giveConsents(tx, { participantId, purposes, language, means })
}

/** Whoever stops the mails without a word of the sessions, as by one click, means those too. */
function sessionsOf({ rhythm, sessions }: Chosen, all: { position: number }[]): Record<string, Rhythm | null> {
  if (rhythm !== 'none' || Object.keys(sessions).length > 0) return sessions
  return Object.fromEntries(all.map(({ position }) => [position, null]))
}
