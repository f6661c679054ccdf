import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import { returnedToRemind, type ToRemind } from '@/db/queries/desk/exchange'
import { revisionUntil } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { inLocale } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { REMINDER_DAYS } from '../rules'

/** Reminds authors, once, of what came back to them days ago and can still be sent again; late or twice does no harm. */
export const remindReturned = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'reminder.plan',

  async run({ tx, enqueue }) {
    const due = await returnedToRemind(tx, REMINDER_DAYS)
    for (const one of due) {
      const { participantId, address, locale, decisionId, contributionId: aboutId } = one
      const mail = { kind: 'revision-reminder', cause: `reminder:${decisionId}`, data: reminderOf(one) }
      await insertDelivery(tx, { ...mail, aboutId, participantId, address, locale })
    }
    if (due.length > 0) await enqueue('send-mail', {})
    return { reminded: due.length }
  },
})

function reminderOf({ contributionId, locale, conferenceTitle, threadTitle, returnedAt, lateUntil }: ToRemind) {
  return {
    conferenceTitle: inLocale(conferenceTitle, locale).text,
    threadTitle: inLocale(threadTitle, locale).text,
    reviseUrl: `${config.origin}/${locale}/me/contributions/${contributionId}`,
    until: revisionUntil({ lateUntil: new Date(lateUntil) }, new Date(returnedAt)).toISOString(),
  }
}
