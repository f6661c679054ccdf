import type { Db, Tx } from '@/db/client'
import { bytesOf, deleteBytes, putBytes } from '@/db/queries/library/bytes'
import { config } from '@/lib/config'
import type { KeptIn } from '../rules'
import { inBucket } from './in-bucket'

/** All that is asked of a place where the bytes of documents lie. @throws Refusal where it does not answer in time. */
export interface Store {
  /** Written whole before this ends; gone again if the transaction does not commit. */
  put(tx: Tx, documentId: string, bytes: Buffer): Promise<void>
  /** Once it is there, what is read is the file, no faster than it is taken. */
  read(db: Db, documentId: string): Promise<AsyncIterable<Uint8Array>>
  /** Gone if and only if the transaction commits, at once or as soon as may be. */
  remove(tx: Tx, documentId: string): Promise<void>
}

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
