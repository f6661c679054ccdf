import type { readItem } from '@/lib/moderation/read-item'
import type { readQueue } from '@/lib/moderation/read-queue'

export type ShownQueue = Awaited<ReturnType<typeof readQueue>>
export type QueueItem = ShownQueue['items'][number]
export type ShownItem = Awaited<ReturnType<typeof readItem>>
export type PastDecision = ShownItem['decisions'][number]
