import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect } from 'vitest'
import { connect } from '@/db/client'
import { loadScenario } from '@/db/scenario/load'
import { type FreshDatabase, freshDatabase } from './database'
import { type Answer, goodSettings, type Served, serve } from './served'
import { type ScriptedSmtp, scriptedSmtp } from './smtp'

export let database: FreshDatabase
export let smtp: ScriptedSmtp
export let server: Served
/** What nobody may see without a role: words that wait at the desk. */
export let waiting: string[]
let slug: string

/** The demo conference in production, from before the first test of the file until after its last. */
export function inProduction(): void {
  beforeAll(async () => {
    database = await freshDatabase()
    smtp = await scriptedSmtp()
    await loadScenario(database.url)
    ;({ waiting, slug } = await readPlace())
    server = await serve({ ...goodSettings(database.url), SMTP_URL: smtp.url })
    await server.listening
  })
  afterAll(async () => {
    await server?.stop()
    await smtp?.close()
    await database?.drop()
  })
}

async function readPlace() {
  const { db, sql: connection } = connect(database.url)
  const rows = await db.execute<{ plain: string; slug: string }>(sql`select k.plain, c.slug from contribution k
    join conference c on c.id = k.conference_id where k.published_at is null and k.plain <> ''`)
  await connection.end()
  return { waiting: rows.map(({ plain }) => plain.slice(0, 40)), slug: rows[0]?.slug ?? '' }
}

export const conference = () => `/fr/conferences/${slug}`
export const pages = () => [
  '/fr',
  '/ar',
  conference(),
  `${conference()}/sessions/3`,
  `${conference()}/threads/1`,
  `${conference()}/c/1`,
  '/it/sign-in',
  '/it/sign-in/confirm',
  '/fr/nowhere',
  '/nowhere/at/all',
]

/** Where a browser would come to in the end; at most three redirects, all of them to a path of ours. */
export async function followed(
  path: string,
  way: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  let at = path
  for (let hop = 0; hop < 3; hop++) {
    const answer = await server.ask(at, way)
    const { location } = answer.headers
    if (!location || answer.status < 300 || answer.status >= 400) return answer
    const next = new URL(location, server.origin)
    expect(next.origin).toBe(server.origin)
    at = next.pathname + next.search
  }
  throw new Error(`${path} leads in circles`)
}
