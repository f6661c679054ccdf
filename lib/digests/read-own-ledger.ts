import { z } from 'zod'
import { ownLedger } from '@/db/queries/digests/ledger'
import { defineReading } from '@/lib/reading'
import { ledgerPage, PAGE, paged } from './pages'

/** What became of each digest that was for oneself. */
export const readOwnLedger = defineReading({
  input: z.object(ledgerPage),
  async load(db, asked, caller) {
    if (caller.kind !== 'person') return undefined
    const { personId } = caller
    const ledger = await ownLedger(db, { personId, ...asked, limit: PAGE + 1 })
    return ledger && { ...ledger, personId }
  },
  may: 'own.read',
  show: ({ personId: _, ...ledger }, __, { state }) => ({ ...paged(ledger), state }),
})
