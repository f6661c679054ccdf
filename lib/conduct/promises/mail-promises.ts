import { z } from 'zod'
import type { Tx } from '@/db/client'
import { desksOf } from '@/db/queries/conduct/notices'
import { readPromises } from '@/db/queries/conduct/promises'
import { config } from '@/lib/config'
import { inLocale, type Locale } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { notify } from '../notices'
import { onDutyOf } from '../rules/duty'
import { isReminded } from '../rules/promises'

/** In the morning, reminds those on duty of what was promised and is due, or was. */
export const mailPromises = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx, now }) {
    const serving = onDutyOf(await desksOf(tx), now)
    const of = (conferenceId: string) => whatIsDue(tx, conferenceId)
    return { planned: await notify(tx, serving, { kind: 'promises-due', hours: [8], now, of }) }
  },
})

async function whatIsDue(tx: Tx, conferenceId: string) {
  const here = await readPromises(tx, { conferenceId })
  const due = here?.promises.filter((one) => isReminded(one, here.today)) ?? []
  if (!here || due.length === 0) return undefined
  return (locale: Locale) => ({
    conferenceTitle: inLocale(here.title, locale).text,
    promises: due.map(({ who, about, dueOn }) => ({ who, about, dueOn })),
    url: `${config.origin}/${locale}/conferences/${here.slug}/desk/conduct/promises`,
  })
}
