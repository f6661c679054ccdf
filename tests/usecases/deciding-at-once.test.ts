import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { closeSession } from '@/lib/coordination/closing/close-session'
import { claimContribution } from '@/lib/moderation/claim-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { contributionRow, decisionsOn, waitingFrom, withKey } from '../support/desk'
import { shownIn } from '../support/shown'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

describe('one thing becomes of a text', () => {
  test('that one moderator decides in three tabs at once: the other two say what was decided, and when', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await claire.does(claimContribution, withKey({ contributionId: waiting.contributionId }))
    const answers = await Promise.allSettled([
      claire.does(publishContribution, withKey(waiting)),
      claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' })),
      claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' })),
    ])
    const [decided, ...others] = await decisionsOn(waiting.contributionId)
    expect(others).toEqual([])
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    const facts = { by: 'claire', kind: decided?.kind, decidedAt: expect.stringContaining('2026-11-03') }
    const told = { kind: 'conflict', reason: 'contribution.decided-by', facts }
    expect(refused).toMatchObject([told, told])
  })

  test('that its author takes back as it is decided: it is published and taken back, or was never published', async () => {
    const { amina, claire, thread } = await stage()
    for (let round = 0; round < 5; round += 1) {
      const waiting = await waitingFrom(amina, thread)
      const { contributionId } = waiting
      const [decided, takenBack] = await Promise.allSettled([
        claire.does(publishContribution, withKey(waiting)),
        amina.does(withdrawContribution, withKey({ contributionId })),
      ])
      expect(takenBack.status).toBe('fulfilled')
      if (decided.status === 'rejected') expect(decided.reason).toMatchObject({ reason: 'contribution.withdrawn' })
      const decisions = await decisionsOn(contributionId)
      expect(decisions).toHaveLength(decided.status === 'fulfilled' ? 1 : 0)
      const row = await contributionRow(contributionId)
      expect([row?.withdrawnAt !== null, row?.number !== null]).toEqual([true, decided.status === 'fulfilled'])
    }
  })

  test('whose session is closed early while it is read: it came before, and is published as such', async () => {
    const scene = await stage()
    const { amina, claire, paolo, session, thread } = scene
    const waiting = await waitingFrom(amina, thread)
    await scene.at('2026-11-03T10:01:00Z')
    await paolo.does(closeSession, withKey({ sessionId: session.id, reason: 'Fini plus tôt.', language: 'fr' }))
    await claire.does(publishContribution, withKey(waiting))
    expect(await shownIn(scene)).toMatchObject([{ number: 1, late: false }])
    await refusedAs(
      claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' })),
      'contribution.decided-by',
    )
  })
})
