import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { contributionRow, decisionsOn, heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

describe('a contribution that is declined', () => {
  test('keeps its text for its author, who is told why in their language', async () => {
    const { bruno, paolo, thread } = await stage()
    const waiting = await waitingFrom(bruno, thread, { text: 'Prestiti a tutti, scrivetemi.' })
    await paolo.does(declineContribution, withKey({ ...waiting, reason: 'paid-offer' }))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ number: null, declinedAt: expect.any(Date) })
    expect(await decisionsOn(waiting.contributionId)).toMatchObject([
      { kind: 'declined', reason: 'paid-offer', message: null, byId: paolo.participantId },
    ])
    const [mail] = await mailsTo(bruno, 'contribution-declined')
    expect(mail).toMatchObject({ locale: 'it', data: { message: '', text: 'Prestiti a tutti, scrivetemi.' } })
    expect(mail?.data).toMatchObject({ reasonText: expect.stringContaining('servizio a pagamento') })
    expect(mail?.data).not.toHaveProperty('reviseUrl')
    expect(await heardIn(`thread:${thread.id}`)).toEqual([])
  })

  test('is decided for good: neither published nor sent again', async () => {
    const { bruno, claire, driss, thread } = await stage()
    const waiting = await waitingFrom(bruno, thread)
    await claire.does(declineContribution, withKey({ ...waiting, reason: 'off-topic' }))
    await refusedAs(driss.does(publishContribution, withKey(waiting)), 'contribution.decided-by')
    await refusedAs(bruno.does(reviseContribution, revisionOf(waiting, 'Ancora.')), 'contribution.not-to-revise')
  })
})

test('is refused from anybody who does not moderate here, and leaves no trace', async () => {
  const { amina, bruno, stranger, anonymous, thread } = await stage()
  const sent = { ...(await waitingFrom(amina, thread)), reason: 'off-topic' }
  const before = await traces()
  for (const somebody of [amina, bruno, stranger, anonymous])
    await refusedAs(somebody.does(declineContribution, withKey(sent)), 'refusal.not-found')
  expect(await traces()).toEqual(before)
})
