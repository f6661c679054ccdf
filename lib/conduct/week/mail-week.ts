import { z } from 'zod'
import type { Tx } from '@/db/client'
import { desksOf } from '@/db/queries/conduct/notices'
import { weekAtDesk } from '@/db/queries/conduct/week'
import { config } from '@/lib/config'
import { inLocale, type Locale } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { notify } from '../notices'
import { isMonday } from '../rules/hours'

/** On Monday mornings, tells each of the desk what the week came to; nothing is sent where nothing happened in it. */
export const mailWeek = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx, now }) {
    const desks = (await desksOf(tx)).filter(({ zone }) => isMonday(now, zone))
    const of = (conferenceId: string) => whatHappened(tx, conferenceId)
    return { planned: await notify(tx, desks, { kind: 'desk-week', hours: [8], now, of }) }
  },
})

async function whatHappened(tx: Tx, conferenceId: string) {
  const week = await weekAtDesk(tx, conferenceId)
  if (!week) return undefined
  const { slug, title, medianHours, ...figures } = week
  if (Object.values(figures).every((count) => count === 0)) return undefined
  return (locale: Locale) => ({
    conferenceTitle: inLocale(title, locale).text,
    ...figures,
    medianHours: medianHours === null ? null : Math.max(1, Math.round(medianHours)),
    url: `${config.origin}/${locale}/conferences/${slug}/desk`,
  })
}
