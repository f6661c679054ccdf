import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'

/** How many connections to this database wait for a lock. */
export async function waitingForLocks(): Promise<number> {
  const { db } = await import('@/db/client')
  const waiting = await db.execute(sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  return waiting.length
}

/** Holds rows, has acts begin one after the other until each waits for them, and lets go; what became of the acts. */
export async function whileHeld(rows: SQL, acts: (() => Promise<unknown>)[]) {
  const { db } = await import('@/db/client')
  const begun = await db.transaction(async (tx) => {
    await tx.execute(rows)
    const settled: Promise<PromiseSettledResult<unknown>[]>[] = []
    for (const act of acts) {
      settled.push(Promise.allSettled([act()]))
      await expect.poll(waitingForLocks).toBe(settled.length)
    }
    return { settled }
  })
  return (await Promise.all(begun.settled)).flat()
}
