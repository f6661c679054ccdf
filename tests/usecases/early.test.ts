import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { carryOutDue } from '@/lib/doors/desk/carrying-out'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readQueue } from '@/lib/moderation/read-queue'
import { undoDecision } from '@/lib/moderation/undo-decision'
import { readMe } from '@/lib/people/read-me'
import { contributionRow, decisionsOn, heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { onStage, type Stage } from '../support/stage'

process.env.UNDO_SECONDS = '10'
const stage = onStage()

const opening = '2026-11-06T09:00:00Z'

async function opensAt(scene: Stage, at: string) {
  const { db } = await import('@/db/client')
  const { session } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  await db
    .update(session)
    .set({ opensAt: new Date(at) })
    .where(eq(session.id, scene.session.id))
}

/** Amina's text came before its session opens; Claire has decided to publish it, and her time to undo is over. */
async function kept(scene: Stage) {
  const { amina, claire, thread, at } = scene
  const waiting = await waitingFrom(amina, thread)
  await opensAt(scene, opening)
  await at('2026-11-03T12:00:00Z')
  await claire.does(publishContribution, withKey(waiting))
  await at('2026-11-03T12:01:00Z')
  await carryOutDue()
  return waiting
}

describe('what is published before its session opens', () => {
  test('is kept: its author is told the date once, and it has no number until then', async () => {
    const scene = await stage()
    const { amina, driss, conference } = scene
    const { contributionId } = await kept(scene)
    await carryOutDue()
    expect(await mailsTo(amina)).toMatchObject([{ kind: 'contribution-kept', data: { opensAt: expect.any(String) } }])
    expect(await heardIn(`person:${amina.participantId}`)).toContainEqual(
      expect.objectContaining({ type: 'contribution.kept', contributionId }),
    )
    const [own] = await amina.does(readMe, {})
    expect(own?.contributions).toMatchObject([{ state: 'waiting', opensAt: expect.stringContaining('2026-11-06') }])
    const queue = await driss.does(readQueue, { slug: conference.slug })
    expect(queue).toMatchObject({ waiting: 0, due: [{ contributionId, keptUntil: expect.any(String) }] })
    expect(await contributionRow(contributionId)).toMatchObject({ number: null })
  })

  test('takes its number when the session opens, whenever that has come to be', async () => {
    const scene = await stage()
    const { contributionId } = await kept(scene)
    await opensAt(scene, '2026-11-07T09:00:00Z')
    await scene.at('2026-11-06T09:01:00Z')
    await carryOutDue()
    expect(await contributionRow(contributionId)).toMatchObject({ number: null })
    expect(await mailsTo(scene.amina, 'contribution-kept')).toHaveLength(2)
    await scene.at('2026-11-07T09:01:00Z')
    await carryOutDue()
    expect(await contributionRow(contributionId)).toMatchObject({ number: 1 })
    expect(await mailsTo(scene.amina, 'contribution-published')).toHaveLength(1)
  })

  test('waits again where anybody of the desk undoes it, or its author changes it', async () => {
    const scene = await stage()
    const { amina, driss, conference } = scene
    const first = await kept(scene)
    await driss.does(undoDecision, withKey({ contributionId: first.contributionId }))
    await opensAt(scene, '2026-11-02T09:00:00Z')
    const second = await kept(scene)
    await opensAt(scene, '2026-11-02T09:00:00Z')
    await amina.does(reviseContribution, revisionOf(second, 'Autre chose.'))
    await opensAt(scene, opening)
    await carryOutDue()
    expect((await driss.does(readQueue, { slug: conference.slug })).waiting).toBe(2)
    expect(await decisionsOn(second.contributionId)).toEqual([])
  })
})
