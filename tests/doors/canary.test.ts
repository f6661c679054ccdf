import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { protectContribution } from '@/lib/moderation/protecting/protect-contribution'
import { purgeHoldings } from '@/lib/moderation/protecting/purge-holdings'
import { readHeld } from '@/lib/moderation/protecting/read-held'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readLog } from '@/lib/moderation/record/read-log'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { readMe } from '@/lib/people/read-me'
import { searchContributions } from '@/lib/search/search-contributions'
import { logged, mailsWritten, tablesHolding, toldInStreams } from '../support/canary'
import { revisionOf, waitingFrom, withKey } from '../support/desk'
import { canary, exposing, heldFrom } from '../support/protecting'
import { publishedNow } from '../support/published'
import { fieldsFor, post } from '../support/sending'
import { onStage, opensAt, type Stage } from '../support/stage'

const stage = onStage()
let log: string[]
beforeAll(async () => {
  log = await logged()
})

/** What the desk, the author's own page and a reader are shown of the conference, of a text that nobody has opened. */
async function shown({ claire, driss, amina, anonymous, conference: { slug } }: Stage, contributionId: string) {
  return JSON.stringify([
    await claire.does(readQueue, { slug }),
    await claire.does(readItem, { slug, contributionId }),
    await claire.does(readLog, { slug }),
    await driss.does(readHeld, { slug, contributionId }).catch(() => null),
    await amina.does(readMe, {}),
    await amina.does(readThread, { slug, position: 1 }),
    await anonymous.does(readThread, { slug, position: 1 }),
    await anonymous.does(searchContributions, { slug, q: 'couturière' }),
  ])
}

async function expectNowhereElse(at: Stage, contributionId: string): Promise<void> {
  expect(await shown(at, contributionId)).not.toContain(canary)
  expect(await toldInStreams()).not.toContain(canary)
  expect((await mailsWritten()).join()).not.toContain(canary)
  expect(log.join()).not.toContain(canary)
}

/** A week after the decision. */
async function purged(at: Stage): Promise<void> {
  await at.at('2026-11-10T10:00:00Z')
  await purgeHoldings({ kind: 'clock' }, {})
  expect(await tablesHolding()).toEqual([])
}

const reasons = { reason: 'personal-data' }
const isPlace = ['public.holding']

describe('a held text is in its own place and nowhere else', () => {
  test('however it came: refused before, without scripts, and sent again', async () => {
    const at = await stage()
    const body = fieldsFor(at.thread.id, { back: '/fr/conferences/x/threads/1', text: exposing })
    await at.at(new Date(opensAt.getTime() - 60_000))
    await post({ by: at.amina, json: false, body })
    await at.at(opensAt)
    expect(await tablesHolding()).toEqual(['public.draft', 'public.outcome'])
    const answer = await post({ by: at.amina, body })
    const { result } = await answer.json()
    expect(JSON.stringify(result)).not.toContain(canary)
    // The same again is answered from what was kept, and a new one with its key refused.
    await post({ by: at.amina, body })
    await post({ by: at.amina, body: { ...body, text: `${exposing} Encore.` } })
    expect(await tablesHolding()).toEqual(isPlace)
    await at.claire.does(
      declineContribution,
      withKey({ contributionId: result.contributionId, revision: 1, reason: 'paid-offer' }),
    )
    await purged(at)
  })

  test.each([
    ['returned', returnContribution, { reason: 'unclear' }],
    ['declined', declineContribution, { reason: 'paid-offer' }],
    ['protected', protectContribution, reasons],
  ])('when it is %s, and in no place at all once it is purged', async (_, act, because) => {
    const at = await stage()
    const waiting = await heldFrom(at)
    expect(await tablesHolding()).toEqual(isPlace)
    await expectNowhereElse(at, waiting.contributionId)
    await at.claire.does(act, withKey({ ...waiting, ...because }))
    expect(await tablesHolding()).toEqual(isPlace)
    await expectNowhereElse(at, waiting.contributionId)
    await purged(at)
    await expectNowhereElse(at, waiting.contributionId)
  })

  test('when it would correct a published one', async () => {
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await post({ act: 'revise-contribution', by: at.amina, body: revisionOf({ contributionId }, exposing) })
    expect(await tablesHolding()).toEqual(isPlace)
    await expectNowhereElse(at, contributionId)
    await at.claire.does(protectContribution, withKey({ contributionId, revision: 2, ...reasons }))
    await purged(at)
  })

  test('also what a moderator alone saw, with what was mailed of it before', async () => {
    const at = await stage()
    const text = `${canary}, la couturière du marché.`
    const waiting = await waitingFrom(at.amina, at.thread, { text })
    await at.claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' }))
    await post({ act: 'revise-contribution', by: at.amina, body: revisionOf(waiting, `${text} Bis.`) })
    await at.claire.does(protectContribution, withKey({ ...waiting, revision: 2, reason: 'third-person' }))
    expect(await tablesHolding()).toEqual(isPlace)
    await expectNowhereElse(at, waiting.contributionId)
    await purged(at)
  })

  test('and a failure of ours does not log it', async () => {
    const at = await stage()
    const { db } = await import('@/db/client')
    const { sql } = await import('drizzle-orm')
    await db.execute(sql`alter table holding rename to holding_away`)
    const body = { ...fieldsFor(at.thread.id), key: randomUUID(), text: exposing }
    const answer = await post({ by: at.amina, body }).finally(() =>
      db.execute(sql`alter table holding_away rename to holding`),
    )
    expect(answer.status).toBe(500)
    expect(log.length).toBeGreaterThan(0)
    expect(log.join()).not.toContain(canary)
  })
})
