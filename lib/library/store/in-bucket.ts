import { db } from '@/db/client'
import { enqueueJob, enqueueLater } from '@/db/queries/jobs'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { report } from '@/lib/report'
import { type Bucket, bucketAt } from './bucket'
import type { Store } from './store'

/** Seconds; far more than any transaction may take, so that no document is still on its way when its object is looked at. */
const LOOKED_AT_AFTER = 3600

/** @throws where none is set, though documents were kept in one. */
export function bucket(): Bucket {
  if (!config.bucket) throw new Error('documents are in a bucket, and no LIBRARY_S3_URL is set')
  return bucketAt(config.bucket)
}

async function orAway<Answer>(documentId: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    report.error({ err: error, documentId }, 'the bucket of the library did not do what it was asked')
    throw new Refusal('conflict', 'library.store-away')
  }
}

/**
 * Bytes in a bucket, under the document's id. They share no transaction with the row: they are written before it commits,
 * and a job made before that, in a transaction of its own, clears them later if no row has come to need them.
 */
export const inBucket: Store = {
  async put(_, documentId, bytes) {
    await enqueueLater(db, { job: 'clear-objects', payload: { documentIds: [documentId] }, after: LOOKED_AT_AFTER })
    await orAway(documentId, () => bucket().put(documentId, bytes))
  },
  read: (_, documentId) => orAway(documentId, () => bucket().get(documentId)),
  remove: (tx, documentId) => enqueueJob(tx, 'clear-objects', { documentIds: [documentId] }),
}
