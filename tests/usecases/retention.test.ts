import { expect, test } from 'vitest'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { readLog } from '@/lib/moderation/record/read-log'
import { applyRetention } from '@/lib/retention/apply-retention'
import { mailsTo, waitingFrom, withKey } from '../support/desk'
import { onStage } from '../support/stage'

const stage = onStage()
const apply = () => applyRetention({ kind: 'clock' }, {})

test('the record of a decision is erased after twenty-four months, and not a day before', async () => {
  const { amina, claire, conference, thread, at } = await stage()
  const waiting = await waitingFrom(amina, thread)
  await claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' }))
  await at('2028-11-03T09:00:00Z')
  await apply()
  expect((await claire.does(readLog, { slug: conference.slug })).entries).toHaveLength(1)
  await at('2028-11-03T11:00:00Z')
  expect(await apply()).toMatchObject({ decisions: 1 })
  expect((await claire.does(readLog, { slug: conference.slug })).entries).toEqual([])
})

test('whom a mail went to is forgotten after ninety days, and what became of it is kept', async () => {
  const { amina, claire, thread, at } = await stage()
  const waiting = await waitingFrom(amina, thread)
  await claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' }))
  const { db } = await import('@/db/client')
  const { claimDeliveries, settleDeliveries } = await import('@/db/queries/deliveries')
  for (const { id } of await claimDeliveries(db, 20, 1000))
    await settleDeliveries(db, [{ id, state: 'sent', code: 250 }])
  await at('2027-01-31T10:00:00Z')
  await apply()
  expect((await mailsTo(amina))[0]?.address).toContain('@')
  await at('2027-02-02T10:00:00Z')
  await apply()
  expect((await mailsTo(amina))[0]).toMatchObject({ state: 'sent', address: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('an invitation nobody took up is erased after a year', async () => {
  const { paolo, conference, at } = await stage()
  const nadia = { email: 'nadia@example.org', role: 'moderator', language: 'fr' }
  await paolo.does(inviteToTeam, withKey({ conferenceId: conference.id, ...nadia }))
  await at('2027-11-02T10:00:00Z')
  expect(await apply()).toMatchObject({ invitations: 0 })
  await at('2027-11-04T10:00:00Z')
  expect(await apply()).toMatchObject({ invitations: 1 })
})
