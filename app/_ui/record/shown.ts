import type { readLog } from '@/lib/moderation/record/read-log'
import type { readModeration } from '@/lib/moderation/record/read-moderation'

export type ShownLog = Awaited<ReturnType<typeof readLog>>
export type ShownEntry = ShownLog['entries'][number]
export type ShownModeration = Awaited<ReturnType<typeof readModeration>>
