import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { carryOutDue } from '@/lib/doors/desk/carrying-out'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { protectContribution } from '@/lib/moderation/protecting/protect-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { undoDecision } from '@/lib/moderation/undo-decision'
import { everything } from '../support/callers'
import { contributionRow, decisionsOn, heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { onStage, refusedAs, type Stage, traces } from '../support/stage'

process.env.UNDO_SECONDS = '10'
const stage = onStage()

const second = 1000
const decidedAt = new Date('2026-11-03T10:00:00Z')

/** Amina has written and Claire has decided, at ten o'clock. */
async function decided(
  scene: Stage,
  act: typeof publishContribution | typeof returnContribution = publishContribution,
) {
  const { amina, claire, thread } = scene
  const waiting = await waitingFrom(amina, thread)
  await scene.at(decidedAt)
  const answer = await claire.does(act, withKey({ ...waiting, reason: 'unclear' }))
  return { ...waiting, answer }
}

const inSeconds = ({ at }: Stage, seconds: number) => at(new Date(decidedAt.getTime() + seconds * second))

/** Everything outside of the desk that somebody could hear, read or be sent. */
async function outside({ amina, conference, thread }: Stage) {
  const streams = [`thread:${thread.id}`, `conference:${conference.id}`, `person:${amina.participantId}`]
  return { heard: await Promise.all(streams.map(heardIn)), mails: await mailsTo(amina), ...(await traces()), events: 0 }
}

describe('a decision that was taken', () => {
  test('is told to nobody outside the desk within ten seconds, and then to everybody', async () => {
    const scene = await stage()
    const { amina, conference, thread } = scene
    const waiting = await waitingFrom(amina, thread)
    const before = await outside(scene)
    await scene.at(decidedAt)
    const answer = await scene.claire.does(publishContribution, withKey(waiting))
    expect(answer).toMatchObject({ number: 0, dueAt: expect.stringMatching(/^2026-11-03T10:00:1/) })
    await inSeconds(scene, 9)
    await carryOutDue()
    expect({ ...(await outside(scene)), answers: 0 }).toEqual({ ...before, answers: 0 })
    expect((await heardIn(`desk:${conference.id}`)).at(-1)).toMatchObject({ type: 'decision.taken', kind: 'published' })
    await inSeconds(scene, 11)
    expect(await carryOutDue()).toBe(1)
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ number: 1 })
    expect(await heardIn(`thread:${thread.id}`)).toMatchObject([{ type: 'contribution.published', number: 1 }])
    expect(await mailsTo(amina, 'contribution-published')).toHaveLength(1)
  })

  test('is undone by whoever took it, and leaves no trace but what the desk has heard', async () => {
    const scene = await stage()
    const { claire, driss, conference } = scene
    const { contributionId, revision } = await decided(scene)
    await inSeconds(scene, 8)
    await claire.does(undoDecision, withKey({ contributionId }))
    await inSeconds(scene, 20)
    expect(await carryOutDue()).toBe(0)
    expect(await decisionsOn(contributionId)).toEqual([])
    expect((await heardIn(`desk:${conference.id}`)).map(({ type }) => type)).toEqual([
      'contribution.submitted',
      'decision.taken',
      'decision.undone',
    ])
    await driss.does(declineContribution, withKey({ contributionId, revision, reason: 'off-topic' }))
  })

  test('to protect somebody sets the text apart, and tells its author, only when it is carried out', async () => {
    const scene = await stage()
    const { amina, claire, thread } = scene
    const waiting = await waitingFrom(amina, thread)
    const protecting = () => claire.does(protectContribution, withKey({ ...waiting, reason: 'personal-data' }))
    await scene.at(decidedAt)
    await protecting()
    await claire.does(undoDecision, withKey({ contributionId: waiting.contributionId }))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ plain: expect.stringContaining('vécue') })
    await protecting()
    await inSeconds(scene, 9)
    await carryOutDue()
    expect(await mailsTo(amina)).toEqual([])
    await inSeconds(scene, 12)
    await carryOutDue()
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ plain: '', returnedAt: expect.any(Date) })
    expect(await mailsTo(amina, 'contribution-protected')).toHaveLength(1)
  })

  test('gives numbers in the order in which it is carried out, without a gap for one that was undone', async () => {
    const scene = await stage()
    const { amina, claire, thread } = scene
    const three = [await waitingFrom(amina, thread), await waitingFrom(amina, thread), await waitingFrom(amina, thread)]
    await scene.at(decidedAt)
    for (const waiting of three) await claire.does(publishContribution, withKey(waiting))
    await claire.does(undoDecision, withKey({ contributionId: three[1]?.contributionId ?? '' }))
    await inSeconds(scene, 15)
    await carryOutDue()
    const rows = await Promise.all(three.map(({ contributionId }) => contributionRow(contributionId)))
    expect(rows.map((row) => row?.number)).toEqual([1, null, 2])
  })

  test('is carried out once, by however many processes at once, and by a later one where the first has died', async () => {
    const scene = await stage()
    const { contributionId } = await decided(scene, returnContribution)
    await inSeconds(scene, 3600)
    await Promise.all([carryOutDue(), carryOutDue(), carryOutDue()])
    expect(await decisionsOn(contributionId)).toMatchObject([{ kind: 'returned', reason: 'unclear' }])
    expect(await mailsTo(scene.amina, 'contribution-returned')).toHaveLength(1)
  })

  test('sent twice is taken once, with the same answer', async () => {
    const scene = await stage()
    const sent = withKey(await waitingFrom(scene.amina, scene.thread))
    const answers = await Promise.all([1, 2, 3].map(() => scene.claire.does(publishContribution, sent)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})

describe('is refused, and leaves no trace:', () => {
  test('a second decision meanwhile, by anybody, who is told who was first and when', async () => {
    const scene = await stage()
    const { claire, driss } = scene
    const { contributionId, revision } = await decided(scene)
    const before = await everything()
    for (const moderator of [driss, claire]) {
      const again = moderator.does(declineContribution, withKey({ contributionId, revision, reason: 'unclear' }))
      const { facts } = await refusedAs(again, 'contribution.decided-by')
      expect(facts).toMatchObject({ by: 'claire', kind: 'published', decidedAt: expect.stringContaining('10:00:0') })
    }
    expect(await everything()).toBe(before)
  })

  test('undoing what somebody else decided, or what was told already', async () => {
    const scene = await stage()
    const { amina, claire, driss } = scene
    const { contributionId } = await decided(scene)
    await refusedAs(driss.does(undoDecision, withKey({ contributionId })), 'decision.not-yours')
    await refusedAs(amina.does(undoDecision, withKey({ contributionId })), 'refusal.not-found')
    await inSeconds(scene, 12)
    await carryOutDue()
    await refusedAs(claire.does(undoDecision, withKey({ contributionId })), 'decision.not-to-undo')
  })
})

describe('comes to nothing, and only the desk hears so,', () => {
  const lapsed = async (scene: Stage, contributionId: string) => {
    await inSeconds(scene, 12)
    expect(await carryOutDue()).toBe(0)
    expect(await decisionsOn(contributionId)).toEqual([])
    return (await heardIn(`desk:${scene.conference.id}`)).at(-1)
  }

  test('when its author takes the text back meanwhile', async () => {
    const scene = await stage()
    const { contributionId } = await decided(scene)
    await scene.amina.does(withdrawContribution, withKey({ contributionId }))
    const reason = 'contribution.withdrawn'
    expect(await lapsed(scene, contributionId)).toMatchObject({ type: 'decision.lapsed', reason })
  })

  test('when its author changes the text meanwhile, which then waits as it is', async () => {
    const scene = await stage()
    const { contributionId } = await decided(scene)
    await scene.amina.does(reviseContribution, revisionOf({ contributionId }, 'Autre chose.'))
    const reason = 'contribution.changed'
    expect(await lapsed(scene, contributionId)).toMatchObject({ type: 'decision.lapsed', reason })
    await scene.claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
  })

  test('when whoever took it moderates no more', async () => {
    const scene = await stage()
    const { contributionId } = await decided(scene)
    const { db } = await import('@/db/client')
    const { participant } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    await db.update(participant).set({ role: 'participant' }).where(eq(participant.id, scene.claire.participantId))
    const reason = 'contribution.role-ended'
    expect(await lapsed(scene, contributionId)).toMatchObject({ type: 'decision.lapsed', reason })
  })
})
