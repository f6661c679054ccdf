import { bytesOf, deleteBytes, putBytes } from '@/db/queries/library/bytes'
import { config } from '@/lib/config'
import type { KeptIn } from '../rules'
import { inBucket } from './in-bucket'
import type { Store } from './store'

const inDatabase: Store = {
  put: putBytes,
  read: async (db, documentId) => bytesOf(db, documentId),
  remove: deleteBytes,
}

const stores: Record<KeptIn, Store> = { database: inDatabase, s3: inBucket }

/** Where the next document goes. */
export const keptNow = (): KeptIn => (config.bucket ? 's3' : 'database')

/** Where a document is, as its row says, whatever has been set since. */
export const storeOf = (keptIn: KeptIn): Store => stores[keptIn]
