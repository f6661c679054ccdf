import { approveEdition } from '@/lib/digests/editions/approve-edition'
import { holdDigests } from '@/lib/digests/editions/hold-digests'
import { releaseDigests } from '@/lib/digests/editions/release-digests'
import { writeEdition } from '@/lib/digests/editions/write-edition'

/** What the desk does with the digests of a day. */
export const editionActs = {
  'approve-edition': { call: approveEdition },
  'hold-digests': { call: holdDigests },
  'release-digests': { call: releaseDigests },
  'write-edition': { call: writeEdition },
}
