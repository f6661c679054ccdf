import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'

/** Jobs that wait for somebody else's server, or take much memory, go one after the other, and never take every worker. */
const queues: Record<string, string> = {
  'draft-renderings': 'translation',
  'clear-objects': 'store',
  'read-mail': 'inbound',
}

interface Job {
  job: string
  payload: object
  /** Seconds from now. */
  after: number
}

/** A job that is looked at no sooner than this. */
export async function enqueueLater(tx: Tx | Db, { job, payload, after }: Job): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(${job}, payload => ${JSON.stringify(payload)}::json, queue_name => ${queues[job] ?? null},
      run_at => now() + make_interval(secs => ${after}))`)
}

/** graphile-worker's `add_job` is SQL, so the job exists if and only if the transaction commits. */
export const enqueueJob = (tx: Tx | Db, job: string, payload: object): Promise<void> =>
  enqueueLater(tx, { job, payload, after: 0 })
