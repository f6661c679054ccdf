import { z } from 'zod'
import type { Ledger } from '@/db/queries/digests/ledger'
import { deliveryStates } from './rules/ledger'

export const PAGE = 30

/** What makes no sense narrows nothing: an address is typed and shortened. */
export const ledgerPage = {
  state: z.enum(deliveryStates).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
}

/** A page of the ledger, and where the next one begins. */
export const paged = <Read extends Ledger>(ledger: Read) => ({
  ...ledger,
  digests: ledger.digests.slice(0, PAGE),
  next: ledger.digests.length > PAGE ? (ledger.digests[PAGE - 1]?.id ?? null) : null,
})
