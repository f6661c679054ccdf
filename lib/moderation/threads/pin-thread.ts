import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { hoursAfter } from '@/lib/conferences/rules'
import { pinDays } from '@/lib/threads/rules'
import { defineUseCase } from '@/lib/usecase'
import { changeAs, decidedAs } from './deciding'

/** A moderator puts a thread first in its session, for some days from now; the clock takes it down again. */
export const pinThread = defineUseCase({
  input: z.object({ ...decidedAs('pinned'), days: z.enum(pinDays, { error: 'field.pin-days' }) }),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  run(setting, { reason, days }, thread) {
    const until = hoursAfter(setting.now, Number(days) * 24)
    return changeAs(setting, thread, { kind: 'pinned', decision: { reason, until }, change: { pinnedUntil: until } })
  },
})
