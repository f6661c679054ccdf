import { z } from 'zod'
import type { Tx } from '@/db/client'
import { desksOf, waitingNow } from '@/db/queries/conduct/notices'
import { config } from '@/lib/config'
import { inLocale, type Locale } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { notify } from '../notices'
import { onDutyOf } from '../rules/duty'
import { waitingIn } from '../rules/waiting'

/** Morning and evening, tells those on duty what waits for a decision; nothing is sent where nothing waits. */
export const mailQueue = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx, now }) {
    const serving = onDutyOf(await desksOf(tx), now)
    const of = (conferenceId: string) => whatWaits(tx, conferenceId)
    return { planned: await notify(tx, serving, { kind: 'queue-waiting', hours: [8, 18], now, of }) }
  },
})

/** Figures only: what waits may be what nobody is to read, and a mail is read by whoever holds the telephone. */
async function whatWaits(tx: Tx, conferenceId: string) {
  const here = await waitingNow(tx, conferenceId)
  if (!here) return undefined
  const { slug, title, beside, ...queue } = here
  const { documents, proposals, flagged, heldMails, registrations } = beside
  const figures = { ...queue, documents, proposals, flagged, heldMails, registrations }
  if (waitingIn(figures) === 0) return undefined
  return (locale: Locale) => ({
    conferenceTitle: inLocale(title, locale).text,
    ...figures,
    url: `${config.origin}/${locale}/conferences/${slug}/desk`,
  })
}
