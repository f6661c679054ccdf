import { z } from 'zod'
import { conferenceLedger } from '@/db/queries/digests/ledger'
import { defineReading } from '@/lib/reading'
import { ledgerPage, PAGE, paged } from './pages'

/** What became of each digest of a conference, newest first, or of those in one state: for who coordinates it. */
export const readLedger = defineReading({
  input: z.object({ slug: z.string().max(80), ...ledgerPage }),
  load: (db, asked) => conferenceLedger(db, { ...asked, limit: PAGE + 1 }),
  may: 'conference.coordinate',
  show: (ledger, _, { state }) => ({ ...paged(ledger), state }),
})
