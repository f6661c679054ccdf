import type { readLedger } from '@/lib/digests/read-ledger'

export type Delivered = Awaited<ReturnType<typeof readLedger>>['digests'][number]
