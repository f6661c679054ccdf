import { z } from 'zod'
import type { Tx } from '@/db/client'
import { readBalance } from '@/db/queries/conduct/balance'
import { desksOf } from '@/db/queries/conduct/notices'
import { QUIET_HOURS } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { inLocale, type Locale } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { notify } from '../notices'
import { alarmsOf, usualPlan } from '../rules/balance'

/** Once a day, tells each coordinator what is missing in the sessions under way; nothing is sent where nothing is. */
export const mailBalance = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx, now }) {
    const coordinators = (await desksOf(tx)).filter(({ role }) => role === 'coordinator')
    const of = (conferenceId: string) => missingIn(tx, conferenceId, now)
    return { planned: await notify(tx, coordinators, { kind: 'balance', hours: [8], now, of }) }
  },
})

async function missingIn(tx: Tx, conferenceId: string, now: Date) {
  const balance = await readBalance(tx, { conferenceId }, QUIET_HOURS)
  if (!balance) return undefined
  const { sessions, plan, slug, title } = balance
  const amiss = sessions
    .map((session) => ({ title: session.title, alarms: alarmsOf(session, plan ?? usualPlan, now) }))
    .filter(({ alarms }) => alarms.length > 0)
  if (amiss.length === 0) return undefined
  return (locale: Locale) => ({
    conferenceTitle: inLocale(title, locale).text,
    sessions: amiss.map(({ title: own, alarms }) => ({ title: inLocale(own, locale).text, alarms })),
    url: `${config.origin}/${locale}/conferences/${slug}/desk/conduct`,
  })
}
