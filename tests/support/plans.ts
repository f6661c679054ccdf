import { PgDialect } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

const withAll = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(withAll)]

export interface Plan {
  /** Tables that were read from end to end. */
  scanned: string[]
  indexes: string[]
  /** The most rows of the table that a step took in its hand, shown or not. */
  rowsOf(table: string): number
}

/** Whether a statement is planned for what is asked, or once for whatever may be asked; unless told, as Postgres likes. */
export type PlanKind = 'auto' | 'force_custom_plan' | 'force_generic_plan'

/** Catches the statements of a reading instead of sending them, and has the database say how it goes about them. */
export async function plansOf(read: (db: Db) => Promise<unknown>, kind: PlanKind = 'auto'): Promise<Plan[]> {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const dialect = new PgDialect()
  const caught: ReturnType<PgDialect['sqlToQuery']>[] = []
  const catching = {
    execute: async (query: Parameters<PgDialect['sqlToQuery']>[0]) => {
      caught.push(dialect.sqlToQuery(query))
      return []
    },
  }
  await read(catching as unknown as Db)
  const plans: Plan[] = []
  for (const { sql: text, params } of caught) {
    // The parameters stay parameters, so that what is planned is what a page asks.
    const parts = text.split(/\$\d+/)
    const places = [...text.matchAll(/\$(\d+)/g)].map(([, at]) => params[Number(at) - 1])
    const query = sql.join(
      parts.flatMap((part, at) =>
        at < places.length ? [sql.raw(part), sql`${sql.param(places[at])}`] : [sql.raw(part)],
      ),
    )
    const [row] = await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('plan_cache_mode', ${kind}, true)`)
      return tx.execute<{ 'QUERY PLAN': [{ Plan: Node }] }>(sql`explain (analyze, format json) ${query}`)
    })
    const nodes = row ? withAll(row['QUERY PLAN'][0].Plan) : []
    plans.push({
      scanned: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [])),
      indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
      rowsOf: (table) =>
        Math.max(
          0,
          ...nodes
            .filter((node) => node['Relation Name'] === table)
            .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']),
        ),
    })
  }
  return plans
}
