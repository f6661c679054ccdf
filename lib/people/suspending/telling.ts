import { mailOthers } from '@/db/queries/conduct/seconds'
import { insertDelivery } from '@/db/queries/deliveries'
import type { Whose } from '@/db/queries/people/standing/suspensions'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { Setting } from '@/lib/usecase'
import type { SuspensionReason } from './rules'

/** The moderator's own part, who never decides about themselves. */
export function deciderOf({ caller }: Setting, { conferenceId, participantId }: Whose): string {
  const by = participationIn(caller, conferenceId)?.participantId
  if (!by) throw new Refusal('not-found', 'refusal.not-found')
  if (by === participantId) throw new Refusal('conflict', 'suspension.own')
  return by
}

interface Begun {
  id: string
  until: string | null
  reason: SuspensionReason
  message: string | null
}

/** It holds from now on: all open pages of theirs hear so, and they are written why, until when, and where to answer. */
export async function tellSuspended(setting: Setting, whose: Whose, { id, until, reason, message }: Begun) {
  const { conferenceId, participantId, locale } = whose
  await setting.record({ type: 'participant.suspended', conferenceId, participantId, suspensionId: id, until })
  const words = wordsIn(locale)
  const reasonText = words(`suspension.reason.${reason}.text`)
  await write(setting, whose, {
    kind: 'participant-suspended',
    cause: `suspension:${id}`,
    data: { reasonText, message: message ?? '', until },
  })
}

/** It holds no more. */
export async function tellRestored(setting: Setting, whose: Whose, id: string): Promise<void> {
  const { conferenceId, participantId } = whose
  await setting.record({ type: 'participant.restored', conferenceId, participantId, suspensionId: id })
  await write(setting, whose, { kind: 'participant-restored', cause: `suspension:${id}:ended`, data: {} })
}

/** The desk, in one mail to each of it: that somebody has answered, who and what being read there. */
export async function tellAnswered({ tx, enqueue }: Setting, whose: Whose, id: string): Promise<void> {
  const { conferenceId, participantId: byId, slug, conferenceTitle } = whose
  const inEach = locales.map((locale) => {
    const url = `${config.origin}/${locale}/conferences/${slug}/desk/suspensions`
    return [locale, { conferenceTitle: inLocale(conferenceTitle, locale).text, url }] as const
  })
  const data = Object.fromEntries(inEach) as Record<Locale, object>
  const mail = { kind: 'suspension-answered', conferenceId, byId, cause: `suspension:${id}:answered`, data } as const
  if ((await mailOthers(tx, mail)) > 0) await enqueue('send-mail', {})
}

async function write(
  { tx, enqueue }: Setting,
  { participantId, address, locale, slug, conferenceTitle }: Whose,
  { kind, cause, data }: { kind: string; cause: string; data: object },
): Promise<void> {
  if (!address) return
  const url = `${config.origin}/${locale}/conferences/${slug}/suspension`
  const said = { ...data, conferenceTitle: inLocale(conferenceTitle, locale).text, url }
  await insertDelivery(tx, { kind, cause, participantId, address, locale, data: said })
  await enqueue('send-mail', {})
}
