import { describe, expect, test } from 'vitest'
import { compose } from '@/emails'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { contributionRow, decisionsOn, heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

describe('a contribution that is returned', () => {
  test('keeps its text, takes no number, and is told to its author and the desk only', async () => {
    const { amina, claire, conference, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: 'Mon numéro est le 06.' })
    await claire.does(returnContribution, withKey({ ...waiting, reason: 'personal-data', message: 'Sans le numéro.' }))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({
      plain: 'Mon numéro est le 06.',
      number: null,
      returnedAt: expect.any(Date),
    })
    expect(await decisionsOn(waiting.contributionId)).toMatchObject([
      { kind: 'returned', reason: 'personal-data', message: 'Sans le numéro.', byId: claire.participantId },
    ])
    expect(await heardIn(`thread:${thread.id}`)).toEqual([])
    expect(await heardIn(`conference:${conference.id}`)).toEqual([])
    for (const stream of [`desk:${conference.id}`, `person:${amina.participantId}`])
      expect((await heardIn(stream)).at(-1)).toMatchObject({ type: 'contribution.returned' })
  })

  test("says why in its author's language, beside the moderator's own words", async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear', message: 'Quel métier ?' }))
    const [mail] = await mailsTo(amina, 'contribution-returned')
    expect(mail).toMatchObject({ locale: 'ar', data: { message: 'Quel métier ?' } })
    expect(mail?.data).toMatchObject({ reasonText: expect.stringContaining('يصعب فهمه') })
    expect(mail?.data).toMatchObject({ reviseUrl: expect.stringContaining('/ar/me') })
  })

  test('is sent back with its text, but not where the text would expose somebody', async () => {
    const { amina, claire, thread } = await stage()
    const [unclear, exposing] = [
      await waitingFrom(amina, thread),
      await waitingFrom(amina, thread, { text: 'Appelez ici.' }),
    ]
    await claire.does(returnContribution, withKey({ ...unclear, reason: 'unclear' }))
    await claire.does(returnContribution, withKey({ ...exposing, reason: 'personal-data' }))
    const [first, second] = await mailsTo(amina, 'contribution-returned')
    expect(first?.data).toMatchObject({ text: 'Une expérience vécue, en quelques mots.' })
    expect(JSON.stringify(second?.data)).not.toContain('Appelez')
    const { text } = await compose('contribution-returned', second?.data as never, 'ar')
    expect(text).toContain('لم نكرّره في هذه الرسالة')
  })

  test('can be revised, decided again, and keeps both decisions', async () => {
    const { amina, claire, driss, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    const { contributionId } = waiting
    await claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' }))
    await amina.does(reviseContribution, revisionOf(waiting, 'Plus clair.'))
    await driss.does(publishContribution, withKey({ contributionId, revision: 2 }))
    expect(await decisionsOn(contributionId)).toMatchObject([
      { kind: 'returned', revision: 1 },
      { kind: 'published', revision: 2 },
    ])
    expect(await contributionRow(contributionId)).toMatchObject({ number: 1, plain: 'Plus clair.' })
  })

  test('cannot be decided again before its author has answered', async () => {
    const { amina, claire, driss, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    await claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' }))
    await refusedAs(driss.does(publishContribution, withKey(waiting)), 'contribution.decided-by')
  })

  test('sent twice is returned once, with one mail', async () => {
    const { amina, claire, thread } = await stage()
    const sent = withKey({ ...(await waitingFrom(amina, thread)), reason: 'unclear' })
    await Promise.all([1, 2].map(() => claire.does(returnContribution, sent)))
    expect(await mailsTo(amina, 'contribution-returned')).toHaveLength(1)
  })
})

describe('is refused, and leaves no trace,', () => {
  test('without a reason, or with one that is not ready-made', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    const before = await traces()
    for (const reason of [undefined, '', 'because']) {
      const refusal = await refusedAs(
        claire.does(returnContribution, withKey({ ...waiting, reason })),
        'refusal.invalid',
      )
      expect(refusal.fields).toEqual({ reason: 'field.reason' })
    }
    expect(await traces()).toEqual(before)
  })

  test('with a message of more than two thousand characters', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread)
    const long = withKey({ ...waiting, reason: 'unclear', message: 'm'.repeat(2001) })
    const refusal = await refusedAs(claire.does(returnContribution, long), 'refusal.invalid')
    expect(refusal.fields).toEqual({ message: 'text.too-long' })
  })

  test('from anybody who does not moderate here', async () => {
    const { amina, bruno, stranger, anonymous, thread } = await stage()
    const sent = { ...(await waitingFrom(amina, thread)), reason: 'unclear' }
    const before = await traces()
    for (const somebody of [amina, bruno, stranger, anonymous])
      await refusedAs(somebody.does(returnContribution, withKey(sent)), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })
})
