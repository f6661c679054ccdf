import { z } from 'zod'
import { db } from '@/db/client'
import { stillInBucket } from '@/db/queries/library/documents'
import { bucket } from '@/lib/library/store/in-bucket'

const job = z.object({ documentIds: z.array(z.uuid()) })

/** Deletes from the bucket what no document needs there (any more). @throws where one stays: the job is tried again. */
export async function clearObjects(payload: unknown): Promise<void> {
  const { documentIds } = job.parse(payload)
  const needed = await stillInBucket(db, documentIds)
  const cleared = documentIds.filter((id) => !needed.has(id))
  if (cleared.length === 0) return
  const objects = bucket()
  for (const id of cleared) await objects.delete(id)
}
