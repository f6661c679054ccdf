import { symbols } from 'pino'
import { compose } from '@/emails'
import { canary } from './protecting'

/** Every table of the database in which it stands, ours and those of the job queue: in whichever column and type. */
export async function tablesHolding(words = canary): Promise<string[]> {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const tables = await db.execute<{ name: string }>(sql`
    select distinct quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`)
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db.execute(sql`
        select 1 from ${sql.raw(name)} t where t::text ilike ${`%${words}%`} limit 1`)
      return row ? [name] : []
    }),
  )
  return found.flat()
}

/** All that is logged from now on, at every level. */
export async function logged(): Promise<string[]> {
  const { report } = await import('@/lib/report')
  const lines: string[] = []
  report.level = 'trace'
  Object.assign(report, { [symbols.streamSym]: { write: (line: string) => lines.push(line) } })
  return lines
}

/** Each mail in the ledger, as it would be written now. */
export async function mailsWritten(): Promise<string[]> {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const mails = await db.select().from(delivery)
  const texts = await Promise.all(
    mails.map(({ kind, data, locale }) => compose(kind as never, data as never, locale as never)),
  )
  return texts.map((mail) => JSON.stringify(mail))
}

/** What every stream tells. */
export async function toldInStreams(): Promise<string> {
  const { db } = await import('@/db/client')
  const { stream } = await import('@/db/schema')
  const { newsAfter } = await import('@/db/queries/news')
  const streams = await db.select().from(stream)
  return JSON.stringify(await Promise.all(streams.map(({ name }) => newsAfter(db, { stream: name, after: 0 }))))
}
