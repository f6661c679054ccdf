import { expect, test } from 'vitest'
import { publishedNow } from '../../support/published'
import { renderingsOf } from '../../support/renderings'
import { onStage } from '../../support/stage'

const stage = onStage()

test('without a service nothing is queued, and a job left from before asks nobody', async () => {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const { draftRenderings } = await import('@/lib/doors/translation/drafting')
  const at = await stage()
  const { contributionId } = await publishedNow(at, { by: at.amina })
  const jobs = await db.execute(sql`select 1 from graphile_worker.jobs where task_identifier = 'draft-renderings'`)
  expect(jobs).toHaveLength(0)
  await draftRenderings({ contributionId })
  expect(await renderingsOf(contributionId)).toEqual([])
})
