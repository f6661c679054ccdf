import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onStage } from '../support/stage'

const stage = onStage()

test('of ten thousand mails that are due, what leaves next is found without looking at the others', async () => {
  const { amina } = await stage()
  const { db } = await import('@/db/client')
  const { nextToLeave } = await import('@/db/queries/mails/pace')
  await db.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select 'digest', 'plan ' || n, ${amina.participantId}, 'reader' || n || '@example.org', 'fr', '{}', 'due', diwan_now(),
      diwan_now() from generate_series(1, 10000) n`)
  await db.execute(sql`analyze delivery`)
  const rows = await db.execute<{ 'QUERY PLAN': string }>(sql`
    explain (analyze, buffers off, timing off) ${nextToLeave({ limit: 12, rate: 1000 })}`)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/Index Scan using delivery_leaving on delivery .*rows=12\b/)
  expect(plan).not.toMatch(/Sort|Seq Scan on delivery/)
})
