import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { stream } from '@/db/schema'
import type { DiwanEvent } from '@/lib/events'

/**
 * Writes the event into each stream under the stream's next number, and wakes the relays at commit.
 * Rows are locked in the order of their names, so two acts never wait for each other in a ring.
 */
export async function appendEvent(tx: Tx, happened: DiwanEvent, streams: string[]): Promise<void> {
  await tx.execute(sql`
    with numbered as (
      insert into stream as s (name, last_number)
      select name, 1 from json_array_elements_text(${JSON.stringify(streams)}::json) as u (name) order by name
      on conflict (name) do update set last_number = s.last_number + 1
      returning name, last_number
    ), written as (
      insert into event (stream, number, type, facts, at)
      select name, last_number, ${happened.type}, ${JSON.stringify(happened)}::jsonb, diwan_now() from numbered
      returning stream, number
    )
    select pg_notify('diwan', stream || ' ' || number) from written`)
}

export async function lastNumbers(db: Db, names: string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map()
  // One parameter, however many rooms: a statement for each number of them would be prepared, and kept, for ever.
  const rows = await db
    .select()
    .from(stream)
    .where(sql`${stream.name} in (select json_array_elements_text(${JSON.stringify(names)}::json))`)
  return new Map(rows.map(({ name, lastNumber }) => [name, lastNumber]))
}
