import type { Tx } from '@/db/client'
import { causesKnown, type OfDesk, skipDelivery } from '@/db/queries/conduct/notices'
import { insertDelivery } from '@/db/queries/deliveries'
import type { Locale } from '@/lib/text/locales'
import { struck } from './rules/hours'

interface Notice {
  kind: string
  /** The local hours at which it is said. */
  hours: readonly number[]
  now: Date
  /** What it says in a conference, in a language; nothing where there is nothing to say. */
  of: (conferenceId: string) => Promise<((locale: Locale) => object) | undefined>
}

type Due = OfDesk & { cause: string }

/**
 * Puts a notice into the ledger for each of these people whose hour has struck and is not settled yet; how many. Where
 * there is nothing to say the hour is settled by a skipped row: what comes up five minutes later waits for the next.
 */
export async function notify(tx: Tx, people: OfDesk[], { kind, hours, now, of }: Notice): Promise<number> {
  const due = people.flatMap((one): Due[] => {
    const at = struck(hours, one.zone, now)
    return at ? [{ ...one, cause: `${kind}:${one.participantId}:${at.toISOString()}` }] : []
  })
  const known = await causesKnown(
    tx,
    due.map(({ cause }) => cause),
  )
  const open = due.filter(({ cause }) => !known.has(cause))
  let planned = 0
  for (const conferenceId of new Set(open.map((one) => one.conferenceId))) {
    const say = await of(conferenceId)
    for (const to of open.filter((one) => one.conferenceId === conferenceId)) {
      const mail = { kind, cause: to.cause, participantId: to.participantId, address: to.address, locale: to.language }
      if (!say) await skipDelivery(tx, mail)
      else if (await insertDelivery(tx, { ...mail, data: say(to.language) })) planned += 1
    }
  }
  return planned
}
