import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'

/** The one clock that decides: the database's, at this moment of this transaction (not its start). */
export async function readClock(tx: Tx | Db): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select to_json(diwan_now()) #>> '{}' as now`)
  return new Date(row?.now ?? Number.NaN)
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
