import type { Caller, Role } from '@/lib/caller'
import type { Kind } from './permissions'
import type { Player, Stage } from './stage'

/** The caller somebody is when they have this role instead of their own. */
export const as = (player: Player, role: Role): Caller =>
  player.caller.kind === 'person'
    ? { ...player.caller, participations: player.caller.participations.map((one) => ({ ...one, role })) }
    : player.caller

/** The same person while they may not take part. */
export const suspended = (caller: Caller): Caller =>
  caller.kind === 'person'
    ? { ...caller, participations: caller.participations.map((one) => ({ ...one, suspended: { until: null } })) }
    : caller

/** Somebody of each kind, on this stage; `amina` is the one whose things are asked about. */
export function callerOf(kind: Kind, { scene, elsewhere }: { scene: Stage; elsewhere: Stage }): Caller {
  switch (kind) {
    case 'anonymous':
      return scene.anonymous.caller
    case 'clock':
      return { kind: 'clock' }
    case 'stranger':
      return scene.stranger.caller
    case 'elsewhere':
      return { ...elsewhere.paolo.caller, mayConvene: false } as Caller
    case 'themselves':
      return scene.amina.caller
    case 'suspended':
      return suspended(scene.amina.caller)
    case 'convener':
      return { ...scene.stranger.caller, mayConvene: true } as Caller
    default:
      return as(scene.bruno, kind)
  }
}

/** Every row there is, and every job: two alike mean that nothing at all was written between them. */
export async function everything(): Promise<string> {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const tables = await db.execute<{ name: string }>(sql`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`)
  const sums = tables.map(({ name }) =>
    sql.raw(
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`,
    ),
  )
  const rows = await db.execute(sql`${sql.join(sums, sql` union all `)} order by name`)
  return JSON.stringify(rows)
}
