import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { claimContribution } from '@/lib/moderation/claim-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readQueue } from '@/lib/moderation/read-queue'
import { everything } from '../support/callers'
import { decisionsOn, heardIn, waitingFrom, withKey } from '../support/desk'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const later = ({ at }: Stage, minutes: number) => at(new Date(Date.parse('2026-11-03T10:00:00Z') + minutes * 60_000))

describe('a text that somebody has in hand', () => {
  test('is seen by all desks to be in their hands, for five minutes', async () => {
    const scene = await stage()
    const { amina, claire, driss, conference, thread } = scene
    const { contributionId } = await waitingFrom(amina, thread)
    await claire.does(claimContribution, withKey({ contributionId }))
    expect((await heardIn(`desk:${conference.id}`)).at(-1)).toMatchObject({
      type: 'claim.taken',
      contributionId,
      until: expect.stringContaining('T10:05'),
    })
    const queue = await driss.does(readQueue, { slug: conference.slug })
    expect(queue.items).toMatchObject([{ id: contributionId, claim: { by: 'claire' } }])
    await later(scene, 6)
    expect((await driss.does(readQueue, { slug: conference.slug })).items).toMatchObject([{ claim: null }])
  })

  test('is decided by nobody else meanwhile, who is told who has it and until when', async () => {
    const scene = await stage()
    const { amina, claire, driss, thread } = scene
    const waiting = await waitingFrom(amina, thread)
    const { contributionId } = waiting
    await claire.does(claimContribution, withKey({ contributionId }))
    const before = await everything()
    const refused = await refusedAs(driss.does(publishContribution, withKey(waiting)), 'contribution.claimed-by')
    expect(refused.facts).toMatchObject({ by: 'claire', untilAt: expect.stringContaining('T10:05') })
    await refusedAs(driss.does(claimContribution, withKey({ contributionId })), 'contribution.claimed-by')
    expect(await everything()).toBe(before)
    await later(scene, 6)
    await driss.does(claimContribution, withKey({ contributionId }))
    await refusedAs(claire.does(publishContribution, withKey(waiting)), 'contribution.claimed-by')
    await driss.does(publishContribution, withKey(waiting))
  })

  test('is let go of when its reader goes on to the next, and when it is decided', async () => {
    const { amina, claire, driss, conference, thread } = await stage()
    const [first, second] = [await waitingFrom(amina, thread), await waitingFrom(amina, thread)]
    await claire.does(claimContribution, withKey({ contributionId: first.contributionId }))
    await claire.does(claimContribution, withKey({ contributionId: second.contributionId }))
    expect((await heardIn(`desk:${conference.id}`)).slice(-2)).toMatchObject([
      { type: 'claim.released', contributionId: first.contributionId },
      { type: 'claim.taken', contributionId: second.contributionId },
    ])
    await driss.does(publishContribution, withKey(first))
    await claire.does(publishContribution, withKey(second))
    expect(await decisionsOn(second.contributionId)).toHaveLength(1)
    const { db } = await import('@/db/client')
    const { claim } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    expect(await db.select().from(claim).where(eq(claim.byId, claire.participantId))).toEqual([])
  })

  test('whose claim has run out is still decided by whoever read it, where nobody took it meanwhile', async () => {
    const scene = await stage()
    const waiting = await waitingFrom(scene.amina, scene.thread)
    await scene.claire.does(claimContribution, withKey({ contributionId: waiting.contributionId }))
    await later(scene, 60)
    await scene.claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' }))
  })

  test('is in one hand, whoever of two opens it first', async () => {
    const { amina, claire, driss, thread } = await stage()
    for (let round = 0; round < 5; round += 1) {
      const { contributionId } = await waitingFrom(amina, thread)
      const both = [claire, driss].map((one) => one.does(claimContribution, withKey({ contributionId })))
      const answers = await Promise.allSettled(both)
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })
})

test('nobody takes in hand what was decided or withdrawn, nor what is their own', async () => {
  const { amina, claire, driss, thread } = await stage()
  const [decided, withdrawn] = [await waitingFrom(amina, thread), await waitingFrom(amina, thread)]
  await driss.does(publishContribution, withKey(decided))
  await amina.does(withdrawContribution, withKey({ contributionId: withdrawn.contributionId }))
  const { contributionId } = await waitingFrom(claire, thread)
  const before = await everything()
  const claimed = (id: string) => claire.does(claimContribution, withKey({ contributionId: id }))
  await refusedAs(claimed(decided.contributionId), 'contribution.decided-by')
  await refusedAs(claimed(withdrawn.contributionId), 'contribution.withdrawn')
  await refusedAs(claimed(contributionId), 'contribution.own')
  await refusedAs(amina.does(claimContribution, withKey({ contributionId })), 'refusal.not-found')
  expect(await everything()).toBe(before)
})
