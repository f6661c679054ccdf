import { z } from 'zod'
import { putPlan } from '@/db/queries/conduct/balance'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { registrationCountries, sectors } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import { locales } from '@/lib/text/locales'
import { optional } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { boxes, ticked } from '../boxes'

const number = (least: number, most: number) =>
  z.coerce
    .number({ error: 'field.number' })
    .int({ error: 'field.number' })
    .min(least, 'field.number')
    .max(most, 'field.number')

/** A coordinator says whom they mean to hear in each session; what is missing is measured by it from then on. */
export const changePlan = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    ...boxes('country', registrationCountries),
    ...boxes('language', locales),
    ...boxes('sector', sectors),
    contributions: optional(number(1, 100_000)),
    mostShare: number(5, 100),
  }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'conference.coordinate',

  async run({ tx, caller, now }, input, { conferenceId }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    await putPlan(tx, {
      conferenceId,
      countries: ticked(input, 'country', registrationCountries),
      languages: ticked(input, 'language', locales),
      sectors: ticked(input, 'sector', sectors),
      contributions: input.contributions ?? null,
      mostShare: input.mostShare,
      byId,
      at: now,
    })
    return { conferenceId }
  },
})
