import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { contributionRow, decisionsOn, heardIn, mailsTo, waitingFrom, withKey } from '../support/desk'
import { onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

async function publishedOf(threadId: string) {
  const { db } = await import('@/db/client')
  const { thread } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return (await db.select().from(thread).where(eq(thread.id, threadId)))[0]?.published
}

describe('a contribution that is published', () => {
  test('takes the next number, for ever, and says who decided', async () => {
    const { amina, bruno, claire, thread } = await stage()
    const first = await waitingFrom(amina, thread)
    const second = await waitingFrom(bruno, thread)
    expect(await claire.does(publishContribution, withKey(second))).toMatchObject({ number: 1 })
    expect(await claire.does(publishContribution, withKey(first))).toMatchObject({ number: 2 })
    expect(await contributionRow(first.contributionId)).toMatchObject({ number: 2, rootNumber: 2 })
    expect(await publishedOf(thread.id)).toBe(2)
    expect(await decisionsOn(first.contributionId)).toMatchObject([
      { kind: 'published', revision: 1, reason: null, byId: claire.participantId },
    ])
  })

  test('as a reply stands in the line of what it answers, however deep', async () => {
    const { amina, bruno, claire, thread } = await stage()
    await claire.does(publishContribution, withKey(await waitingFrom(amina, thread)))
    const reply = await waitingFrom(bruno, thread, { replyTo: 1 })
    await claire.does(publishContribution, withKey(reply))
    const deeper = await waitingFrom(amina, thread, { replyTo: 2 })
    await claire.does(publishContribution, withKey(deeper))
    expect(await contributionRow(deeper.contributionId)).toMatchObject({ number: 3, rootNumber: 1 })
  })

  test('keeps its line when what it answers was withdrawn meanwhile', async () => {
    const { amina, bruno, claire, thread } = await stage()
    const root = await waitingFrom(amina, thread)
    await claire.does(publishContribution, withKey(root))
    const reply = await waitingFrom(bruno, thread, { replyTo: 1 })
    await amina.does(withdrawContribution, withKey({ contributionId: root.contributionId }))
    await claire.does(publishContribution, withKey(reply))
    expect(await contributionRow(reply.contributionId)).toMatchObject({ number: 2, rootNumber: 1 })
  })

  test('is told to the thread, the conference, the desk and its author, and mailed to its author once', async () => {
    const { amina, claire, conference, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await claire.does(publishContribution, withKey(waiting))
    const told = { type: 'contribution.published', number: 1, contributionId: waiting.contributionId }
    for (const stream of [`thread:${thread.id}`, `conference:${conference.id}`])
      expect(await heardIn(stream)).toMatchObject([told])
    for (const stream of [`desk:${conference.id}`, `person:${amina.participantId}`])
      expect((await heardIn(stream)).at(-1)).toMatchObject(told)
    const url = expect.stringContaining(`/ar/conferences/${conference.slug}/c/1`)
    const mails = await mailsTo(amina, 'contribution-published')
    expect(mails).toMatchObject([{ locale: 'ar', state: 'due', data: { number: 1, conferenceTitle: 'تجربة', url } }])
  })

  test('sent twice at once and again later is published once, with the same answer', async () => {
    const { amina, claire, thread } = await stage()
    const sent = withKey(await waitingFrom(amina, thread))
    const answers = await Promise.all([1, 2, 3].map(() => claire.does(publishContribution, sent)))
    answers.push(await claire.does(publishContribution, sent))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await decisionsOn(sent.contributionId)).toHaveLength(1)
    expect(await publishedOf(thread.id)).toBe(1)
  })
})

test('of two moderators who decide at once, one does, and the other is told who and when', async () => {
  const { amina, claire, driss, thread } = await stage()
  for (let round = 0; round < 5; round += 1) {
    const waiting = await waitingFrom(amina, thread)
    const answers = await Promise.allSettled([
      claire.does(publishContribution, withKey(waiting)),
      driss.does(returnContribution, withKey({ ...waiting, reason: 'unclear' })),
    ])
    const [decided] = await decisionsOn(waiting.contributionId)
    const first = decided?.byId === claire.participantId ? 'claire' : 'driss'
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toMatchObject([
      {
        reason: {
          kind: 'conflict',
          reason: 'contribution.decided-by',
          facts: { by: first, kind: decided?.kind, decidedAt: expect.stringContaining('2026-11-03') },
        },
      },
    ])
    expect(await decisionsOn(waiting.contributionId)).toHaveLength(1)
  }
})

test('numbers have no gaps when two moderators publish the same twelve at once', async () => {
  const { amina, bruno, claire, driss, thread } = await stage()
  const waiting = await Promise.all(Array.from({ length: 12 }, (_, i) => waitingFrom(i % 2 ? amina : bruno, thread)))
  await Promise.allSettled(
    waiting.flatMap((one) => [claire, driss].map((moderator) => moderator.does(publishContribution, withKey(one)))),
  )
  const rows = await Promise.all(waiting.map(({ contributionId }) => contributionRow(contributionId)))
  expect(rows.map((row) => row?.number ?? 0).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  expect(await publishedOf(thread.id)).toBe(12)
})

describe('is refused, and leaves no trace,', () => {
  test('from anybody who does not moderate here: as if it did not exist', async () => {
    const { amina, bruno, stranger, anonymous, thread } = await stage()
    const { claire: elsewhere } = await stage()
    const waiting = await waitingFrom(amina, thread)
    const before = await traces()
    for (const somebody of [amina, bruno, stranger, anonymous, elsewhere])
      await refusedAs(somebody.does(publishContribution, withKey(waiting)), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })

  test("of a moderator's own text", async () => {
    const { claire, driss, thread } = await stage()
    const own = await waitingFrom(claire, thread)
    const before = await traces()
    await refusedAs(claire.does(publishContribution, withKey(own)), 'contribution.own')
    expect(await traces()).toEqual(before)
    await driss.does(publishContribution, withKey(own))
  })

  test('once its author has taken it back', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await amina.does(withdrawContribution, withKey({ contributionId: waiting.contributionId }))
    const before = await traces()
    await refusedAs(claire.does(publishContribution, withKey(waiting)), 'contribution.withdrawn')
    expect(await traces()).toEqual(before)
  })

  test('of a revision that is not the one that waits', async () => {
    const { amina, claire, thread } = await stage()
    const { contributionId } = await waitingFrom(amina, thread)
    await refusedAs(claire.does(publishContribution, withKey({ contributionId, revision: 2 })), 'contribution.changed')
  })

  test('of what does not exist', async () => {
    const { claire } = await stage()
    const nothing = withKey({ contributionId: randomUUID(), revision: 1 })
    await refusedAs(claire.does(publishContribution, nothing), 'refusal.not-found')
  })
})
