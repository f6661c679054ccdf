import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'

/** The one clock that decides: the database's, at this moment of this transaction (not its start). */
export async function readClock(tx: Tx | Db): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select to_json(diwan_now()) #>> '{}' as now`)
  return new Date(row?.now ?? Number.NaN)
}

/**
 * What decides how a page looks that is the same for everyone: the page version, and the second by the one clock, since
 * phases, count-downs and «5 minutes ago» are said to the second.
 */
export async function readPageMark(db: Db): Promise<string> {
  const [row] = await db.execute<{ mark: string }>(
    sql`select number || '/' || floor(extract(epoch from diwan_now())) as mark from page_version`,
  )
  if (!row) throw new Error('there is no page version')
  return row.mark
}

/** Moves the clock of the demo and of tests; every process sees it at once. */
export async function shiftClock(tx: Tx | Db, to: Date): Promise<void> {
  await tx.execute(sql`
    insert into clock_shift ("only", shift) values (1, ${to.toISOString()}::timestamptz - clock_timestamp())
    on conflict ("only") do update set shift = excluded.shift`)
}

export async function clockIsShifted(tx: Tx | Db): Promise<boolean> {
  return (await tx.execute(sql`select 1 from clock_shift`)).length > 0
}

/** Back to the time it is. */
export async function restoreClock(tx: Tx | Db): Promise<void> {
  await tx.execute(sql`delete from clock_shift`)
}
