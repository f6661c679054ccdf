import { describe, expect, test } from 'vitest'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { readThread } from '@/lib/contributions/read-thread'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { readLog } from '@/lib/moderation/record/read-log'
import { answerSuspension } from '@/lib/people/suspending/answer-suspension'
import { confirmSuspension } from '@/lib/people/suspending/confirm-suspension'
import { liftSuspension } from '@/lib/people/suspending/lift-suspension'
import { readOwnSuspension } from '@/lib/people/suspending/read-own-suspension'
import { readSuspensions } from '@/lib/people/suspending/read-suspensions'
import { suspendParticipant } from '@/lib/people/suspending/suspend-participant'
import { heardIn, mailsTo, waitingFrom, withKey } from '../support/desk'
import { contributionTo, onStage, refusedAs, traces } from '../support/stage'
import { about, answered, asDoorsKnow, suspendedBy } from '../support/suspensions'

const stage = onStage()

describe('for a time', () => {
  test('holds at once, says until when, and is over by itself', async () => {
    const { amina, claire, thread, at } = await stage()
    const { contributionId } = await waitingFrom(amina, thread)
    await suspendedBy(claire, amina)
    const she = await asDoorsKnow(amina)
    const refusal = await refusedAs(she.does(submitContribution, contributionTo(thread)), 'refusal.suspended')
    expect(refusal).toMatchObject({
      kind: 'forbidden',
      facts: { untilAt: expect.stringContaining('2026-11-06T10:00') },
    })
    await at('2026-11-06T09:59:00Z')
    await refusedAs((await asDoorsKnow(amina)).does(submitContribution, contributionTo(thread)), 'refusal.suspended')
    await she.does(withdrawContribution, withKey({ contributionId }))
    await at('2026-11-06T10:01:00Z')
    await (await asDoorsKnow(amina)).does(submitContribution, contributionTo(thread))
  })

  test('takes nothing that is one’s own: reading, drafts and choices stay', async () => {
    const { amina, claire, conference, thread } = await stage()
    await suspendedBy(claire, amina)
    const she = await asDoorsKnow(amina)
    await she.does(readThread, { slug: conference.slug, position: 1 })
    const draft = { threadId: thread.id, text: 'Un début', basedOn: [] }
    await she.does(keepDraft, { ...withKey(draft), version: crypto.randomUUID(), contributionKey: crypto.randomUUID() })
  })

  test('is told its person in their language, with the reason, and to the desk', async () => {
    const { amina, claire, conference } = await stage()
    const { suspensionId, until } = await suspendedBy(claire, amina)
    const [mail] = await mailsTo(amina, 'participant-suspended')
    expect(mail).toMatchObject({ locale: 'ar', data: { message: 'Relisez la règle 4.', until } })
    expect(JSON.stringify(mail?.data)).toContain('هنا نناقش الأفكار')
    const told = { type: 'participant.suspended', participantId: amina.participantId, suspensionId }
    expect((await heardIn(`person:${amina.participantId}`)).at(-1)).toMatchObject(told)
    expect((await heardIn(`desk:${conference.id}`)).at(-1)).toMatchObject(told)
    expect(await heardIn(`conference:${conference.id}`)).toEqual([])
  })

  test('is refused for oneself, for the desk, for nobody of here, and a second time, and leaves no trace then', async () => {
    const { amina, claire, driss, paolo } = await stage()
    const { amina: elsewhere } = await stage()
    await suspendedBy(claire, amina)
    const before = await traces()
    await refusedAs(suspendedBy(claire, claire), 'suspension.own')
    await refusedAs(suspendedBy(claire, driss), 'suspension.of-desk')
    await refusedAs(suspendedBy(claire, paolo), 'suspension.of-desk')
    await refusedAs(suspendedBy(claire, elsewhere), 'refusal.not-found')
    await refusedAs(suspendedBy(driss, amina, '30'), 'suspension.already')
    await refusedAs(amina.does(suspendParticipant, about(amina)), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })

  test('of two who suspend the same person at once, one does', async () => {
    const { bruno, claire, driss } = await stage()
    const both = await Promise.allSettled([suspendedBy(claire, bruno), suspendedBy(driss, bruno)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('for good', () => {
  test('changes nothing until a second person confirms it', async () => {
    const { amina, claire, driss, conference, thread } = await stage()
    const { suspensionId } = await suspendedBy(claire, amina, 'for-good')
    await (await asDoorsKnow(amina)).does(submitContribution, contributionTo(thread))
    expect(await mailsTo(amina)).toEqual([])
    expect(await heardIn(`person:${amina.participantId}`)).toHaveLength(1)
    await refusedAs(claire.does(confirmSuspension, withKey({ suspensionId })), 'suspension.second')
    const { slug } = conference
    expect(await mailsTo(driss, 'second-asked')).toMatchObject([
      { locale: 'ar', data: { of: 'suspension', by: 'claire' } },
    ])
    expect((await driss.does(readSuspensions, { slug })).waitingBeside).toMatchObject({ suspensions: 1 })
    expect((await claire.does(readSuspensions, { slug })).suspensions[0]).toMatchObject({ mayConfirm: false })
    expect((await driss.does(readSuspensions, { slug })).suspensions[0]).toMatchObject({ mayConfirm: true })
    await driss.does(confirmSuspension, withKey({ suspensionId }))
    const she = await asDoorsKnow(amina)
    await refusedAs(she.does(submitContribution, contributionTo(thread)), 'refusal.suspended-for-good')
    expect(await mailsTo(amina, 'participant-suspended')).toMatchObject([{ data: { until: null } }])
    await refusedAs(driss.does(confirmSuspension, withKey({ suspensionId })), 'suspension.decided')
  })

  test('can be dropped before, of which its person never hears', async () => {
    const { amina, claire, driss, conference } = await stage()
    const { suspensionId } = await suspendedBy(claire, amina, 'for-good')
    const { slug } = conference
    expect(await amina.does(readOwnSuspension, { slug })).toMatchObject({ suspension: null })
    await driss.does(liftSuspension, withKey({ suspensionId }))
    expect(await heardIn(`person:${amina.participantId}`)).toEqual([])
    expect(await mailsTo(amina)).toEqual([])
    await refusedAs(driss.does(confirmSuspension, withKey({ suspensionId })), 'suspension.decided')
  })
})

test('its person answers once, to the desk alone, and is let in again when it is lifted', async () => {
  const { amina, bruno, claire, driss, conference, thread } = await stage()
  const { slug } = conference
  const { suspensionId } = await suspendedBy(claire, amina)
  const she = await asDoorsKnow(amina)
  const own = await she.does(readOwnSuspension, { slug })
  expect(own).toMatchObject({ suspension: { state: 'in-force', reason: 'attacks' } })
  expect(JSON.stringify(own)).not.toContain('claire')
  await refusedAs(bruno.does(answerSuspension, answered(suspensionId)), 'refusal.not-found')
  await she.does(answerSuspension, answered(suspensionId))
  await refusedAs(she.does(answerSuspension, answered(suspensionId, 'Encore.')), 'suspension.answered')
  const [told, ...more] = await mailsTo(claire, 'suspension-answered')
  expect([told, more]).toMatchObject([{ data: { url: expect.stringMatching(/desk\/suspensions$/) } }, []])
  const shown = await driss.does(readSuspensions, { slug })
  expect(shown.suspensions).toMatchObject([{ shownAs: 'amina', answer: 'Je ne visais personne.', by: 'claire' }])
  await driss.does(liftSuspension, withKey({ suspensionId }))
  await refusedAs(driss.does(liftSuspension, withKey({ suspensionId })), 'suspension.decided')
  await (await asDoorsKnow(amina)).does(submitContribution, contributionTo(thread))
  expect(await mailsTo(amina, 'participant-restored')).toHaveLength(1)
  const { entries } = await claire.does(readLog, { slug })
  expect(entries).toMatchObject([
    { kind: 'restored', by: 'driss', aboutName: 'amina' },
    { kind: 'suspended', by: 'claire', reason: 'attacks', aboutName: 'amina' },
  ])
})

test('somebody is found by how they are shown, however it is typed, and never by an address', async () => {
  const { claire, conference } = await stage()
  const find = async (q: string) =>
    (await claire.does(readSuspensions, { slug: conference.slug, q })).found.map(({ shownAs }) => shownAs)
  expect(await find('AMÌNA')).toEqual(['amina'])
  expect(await find('example.org')).toEqual([])
})
