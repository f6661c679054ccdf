import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

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
