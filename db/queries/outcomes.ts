import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { outcome } from '@/db/schema'

type Kept = Pick<typeof outcome.$inferInsert, 'act' | 'fields' | 'refusal'>

/** Keeps a refused form for an hour; each new one sweeps away those that are older. */
export async function insertOutcome(db: Db, kept: Kept): Promise<string> {
  await db.delete(outcome).where(lt(outcome.at, sql`clock_timestamp() - interval '1 hour'`))
  const [row] = await db
    .insert(outcome)
    .values({ ...kept, at: sql`clock_timestamp()` })
    .returning({ id: outcome.id })
  if (!row) throw new Error('an outcome was not kept')
  return row.id
}

export async function readOutcome(db: Db, id: string) {
  const [row] = await db
    .select({ act: outcome.act, fields: outcome.fields, refusal: outcome.refusal })
    .from(outcome)
    .where(and(eq(outcome.id, id), gt(outcome.at, sql`clock_timestamp() - interval '1 hour'`)))
  return row
}
