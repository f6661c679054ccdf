import { describe, expect, test } from 'vitest'
import { acceptSafeVersion } from '@/lib/contributions/holding/accept-safe-version'
import { readOwnHolding } from '@/lib/contributions/holding/read-own-holding'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { openHeld } from '@/lib/moderation/protecting/open-held'
import { protectContribution } from '@/lib/moderation/protecting/protect-contribution'
import { purgeHoldings } from '@/lib/moderation/protecting/purge-holdings'
import { readHeld } from '@/lib/moderation/protecting/read-held'
import { releaseContribution } from '@/lib/moderation/protecting/release-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { contributionRow, decisionsOn, heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { actsOn, canary, exposing, heldFrom, holdings } from '../support/protecting'
import { publishedNow } from '../support/published'
import { contributionTo, onStage, refusedAs } from '../support/stage'

const stage = onStage()
const safe = `${canary} : […], appelez-moi au […], […].`
const personalData = { reason: 'personal-data' } as const
const clock = { kind: 'clock' } as const

describe('a text that exposes its writer', () => {
  test('is held as it comes in, and leaves an empty place', async () => {
    const { amina, thread } = await stage()
    const answer = await amina.does(submitContribution, contributionTo(thread, exposing))
    expect(answer).toMatchObject({ held: ['situation', 'phone', 'address'] })
    const { contributionId } = answer
    expect(await contributionRow(contributionId)).toMatchObject({ title: null, html: '', plain: '', words: 0 })
    expect(await holdings(contributionId)).toMatchObject([{ revision: 1, plain: exposing, decidedAt: null }])
  })

  test('is told its author at once, in their language, with the way to what is proposed and no word of it', async () => {
    const { amina, thread } = await stage()
    const { contributionId } = await waitingFrom(amina, thread, { text: exposing })
    expect(await heardIn(`person:${amina.participantId}`)).toMatchObject([
      { type: 'contribution.submitted' },
      { type: 'contribution.held' },
    ])
    const [mail] = await mailsTo(amina, 'contribution-held')
    expect(mail).toMatchObject({ locale: 'ar', data: { found: ['situation', 'phone', 'address'] } })
    expect(mail?.data).toMatchObject({ url: expect.stringContaining(`/ar/me/contributions/${contributionId}`) })
    expect(await amina.does(readOwnHolding, { id: contributionId })).toMatchObject({
      written: { text: exposing },
      safe: { text: safe },
    })
  })

  test('cannot be published as it is, by nobody', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: exposing })
    await refusedAs(claire.does(publishContribution, withKey(waiting)), 'contribution.held')
  })

  test('is shown on the desk to who has opened it, which is written down', async () => {
    const { amina, claire, driss, conference, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: exposing })
    const asked = { slug: conference.slug, contributionId: waiting.contributionId }
    await claire.does(openHeld, withKey(waiting))
    expect(await claire.does(readHeld, asked)).toMatchObject({ text: { html: expect.stringContaining(canary) } })
    const others = await driss.does(readHeld, asked)
    expect(others).toMatchObject({ text: null, openedBy: [{ name: 'claire' }] })
    expect(JSON.stringify(others)).not.toContain(canary)
    await refusedAs(amina.does(readHeld, asked), 'refusal.not-found')
  })
})

describe('its author', () => {
  test('sends the proposed version with one press: it waits like any other, and the first is gone', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: exposing })
    await amina.does(acceptSafeVersion, withKey(waiting))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ plain: safe, revision: 2, returnedAt: null })
    expect(await holdings(waiting.contributionId)).toEqual([])
    expect((await actsOn(waiting.contributionId)).map(({ kind }) => kind)).toEqual(['held', 'replaced'])
    await claire.does(publishContribution, withKey({ ...waiting, revision: 2 }))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ number: 1 })
  })

  test('may write it anew, which is held again where it exposes still', async () => {
    const { amina, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: exposing })
    const again = await amina.does(reviseContribution, revisionOf(waiting, 'Ou bien 07 12 34 56 78.'))
    expect(again).toMatchObject({ revision: 2, held: ['phone'] })
    expect(await holdings(waiting.contributionId)).toMatchObject([{ revision: 2, found: ['phone'] }])
    await amina.does(reviseContribution, revisionOf({ ...waiting, revision: 2 }, 'Une expérience.'))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ plain: 'Une expérience.' })
    expect(await holdings(waiting.contributionId)).toEqual([])
  })

  test('takes it back, and nothing is left of it', async () => {
    const { amina, thread } = await stage()
    const { contributionId } = await waitingFrom(amina, thread, { text: exposing })
    await amina.does(withdrawContribution, withKey({ contributionId }))
    expect(await holdings(contributionId)).toEqual([])
  })

  test('is the only one who can, and not once it is not held any more', async () => {
    const { amina, bruno, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: exposing })
    for (const other of [bruno, claire])
      await refusedAs(other.does(acceptSafeVersion, withKey(waiting)), 'refusal.not-found')
    await amina.does(acceptSafeVersion, withKey(waiting))
    await refusedAs(amina.does(acceptSafeVersion, withKey(waiting)), 'contribution.not-held')
  })

  test('whose correction exposes them keeps what is published as it is', async () => {
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina, text: 'Le texte.' })
    await at.amina.does(reviseContribution, revisionOf({ contributionId }, exposing))
    expect(await contributionRow(contributionId)).toMatchObject({ plain: 'Le texte.', proposedRevision: 2 })
    await refusedAs(at.claire.does(publishContribution, withKey({ contributionId, revision: 2 })), 'contribution.held')
    await at.amina.does(acceptSafeVersion, withKey({ contributionId, revision: 2 }))
    await at.claire.does(publishContribution, withKey({ contributionId, revision: 3 }))
    expect(await contributionRow(contributionId)).toMatchObject({ plain: safe, number: 1 })
  })
})

describe('the desk', () => {
  test('protects: the log keeps a reason alone, the author has their days, and the original goes within seven', async () => {
    const { amina, claire, thread, at } = await stage()
    const waiting = await heldFrom({ amina, claire, thread } as never)
    await claire.does(protectContribution, withKey({ ...waiting, ...personalData }))
    expect(await decisionsOn(waiting.contributionId)).toMatchObject([
      { kind: 'protected', reason: 'personal-data', message: null, byId: claire.participantId },
    ])
    expect(await mailsTo(amina, 'contribution-protected')).toMatchObject([{ locale: 'ar' }])
    expect((await heardIn(`person:${amina.participantId}`)).at(-1)).toMatchObject({ type: 'contribution.protected' })
    await at('2026-11-08T10:00:00Z')
    await purgeHoldings(clock, {})
    expect(await holdings(waiting.contributionId)).toHaveLength(1)
    await at('2026-11-09T11:00:00Z')
    expect(await purgeHoldings(clock, {})).toEqual({ purged: 1 })
    expect(await holdings(waiting.contributionId)).toEqual([])
    expect((await actsOn(waiting.contributionId)).map(({ kind }) => kind)).toEqual([
      'held',
      'opened',
      'protected',
      'purged',
    ])
  })

  test('protects what no rule found: the text, its earlier revisions and the mail that repeats it are emptied', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: `${canary}, la couturière du marché.` })
    await amina.does(reviseContribution, revisionOf(waiting, `${canary}, celle du marché.`))
    const second = { ...waiting, revision: 2 }
    await claire.does(protectContribution, withKey({ ...second, reason: 'third-person' }))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ plain: '', returnedAt: expect.any(Date) })
    expect(await holdings(waiting.contributionId)).toMatchObject([{ revision: 2, decidedAt: expect.any(Date) }])
    await amina.does(reviseContribution, revisionOf(second, 'Une couturière.'))
    await claire.does(publishContribution, withKey({ ...waiting, revision: 3 }))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ number: 1, plain: 'Une couturière.' })
  })

  test('lets go what exposes nobody, once it has read it', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await waitingFrom(amina, thread, { text: exposing })
    await refusedAs(claire.does(releaseContribution, withKey(waiting)), 'contribution.not-read')
    await claire.does(openHeld, withKey(waiting))
    await claire.does(releaseContribution, withKey(waiting))
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ plain: exposing, revision: 1 })
    expect(await holdings(waiting.contributionId)).toEqual([])
    await claire.does(publishContribution, withKey(waiting))
  })

  test('that declines it repeats nothing of it either', async () => {
    const { amina, claire, thread } = await stage()
    const waiting = await heldFrom({ amina, claire, thread } as never)
    await claire.does(declineContribution, withKey({ ...waiting, reason: 'paid-offer' }))
    expect(JSON.stringify(await mailsTo(amina))).not.toContain(canary)
    expect(await holdings(waiting.contributionId)).toMatchObject([{ decidedAt: expect.any(Date) }])
  })

  test('is the only one who may, and nobody decides on their own', async () => {
    const { bruno, claire, driss, amina, thread } = await stage()
    const waiting = await waitingFrom(claire, thread, { text: exposing })
    for (const act of [protectContribution, releaseContribution]) {
      const sent = { ...waiting, ...personalData }
      await refusedAs(bruno.does(act, withKey(sent)), 'refusal.not-found')
      await refusedAs(claire.does(act, withKey(sent)), 'contribution.own')
    }
    const other = await waitingFrom(amina, thread)
    await refusedAs(driss.does(openHeld, withKey(other)), 'contribution.not-held')
    await refusedAs(driss.does(purgeHoldings as never, {}), 'refusal.holding-purge')
  })
})
