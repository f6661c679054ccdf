import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { extendSession } from '@/lib/coordination/extend-session'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { readChecklist } from '@/lib/outcomes/closing/read-checklist'
import { readClosing } from '@/lib/outcomes/closing/read-closing'
import { remindOfClosings } from '@/lib/outcomes/closing/remind-of-closings'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { writeStatement } from '@/lib/outcomes/syntheses/write-statement'
import { mailsTo, waitingFrom, withKey } from '../support/desk'
import { askedBy, becomesExpert } from '../support/experts'
import { messageTo } from '../support/messages'
import { publishedNow } from '../support/published'
import { closesAt, onStage, type Player, type Stage } from '../support/stage'
import { longAfter, statementIn, summarised } from '../support/syntheses'

const stage = onStage()

const hoursLeft = (hours: number) => new Date(closesAt.getTime() - hours * 3_600_000)

async function reminded(): Promise<number> {
  return ((await remindOfClosings({ kind: 'clock' }, {})) as { reminded: number }).reminded
}

/** Sessions of other tests, which have another clock, are reminded of no more. */
async function alone(): Promise<Stage> {
  const { db } = await import('@/db/client')
  const { session } = await import('@/db/schema')
  await db.update(session).set({ remindedAt: new Date() })
  return stage()
}

async function wantsNoMail({ participantId }: Player): Promise<void> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await db.update(participant).set({ rhythm: 'none' }).where(eq(participant.id, participantId))
}

describe('the reminder of a closing', () => {
  test('goes two days before to those who take part and have not written, in their language, and no sooner', async () => {
    const at = await alone()
    await waitingFrom(at.bruno, at.thread)
    await at.at(hoursLeft(49))
    expect(await reminded()).toBe(0)
    await at.at(hoursLeft(47))
    expect(await reminded()).toBe(1)
    expect(await mailsTo(at.amina, 'session-closing')).toMatchObject([
      { locale: 'ar', data: { sessionTitle: 'تجربة', unsubscribeUrl: expect.stringContaining('/u/') } },
    ])
    for (const other of [at.bruno, at.claire, at.paolo]) expect(await mailsTo(other, 'session-closing')).toEqual([])
  })

  test('goes once, however often the minute comes and wherever the closing moves', async () => {
    const at = await alone()
    await at.at(hoursLeft(10))
    expect([await reminded(), await reminded()]).toEqual([2, 0])
    const later = { closesAt: '2026-11-20T12:00', reason: 'Encore.', language: 'fr', key: randomUUID() }
    await at.paolo.does(extendSession, { ...later, sessionId: at.session.id })
    await at.at('2026-11-19T12:00:00Z')
    expect(await reminded()).toBe(0)
  })

  test('goes to nobody who wants no mail, and not after the closing', async () => {
    const at = await alone()
    for (const one of [at.amina, at.bruno]) await wantsNoMail(one)
    await at.at(hoursLeft(10))
    expect(await reminded()).toBe(0)
    const late = await alone()
    await late.at(new Date(closesAt.getTime() + 60_000))
    expect(await reminded()).toBe(0)
  })
})

describe('what a session still lacks', () => {
  const listed = async (at: Stage) => (await at.claire.does(readChecklist, { slug: at.conference.slug })).sessions[0]

  test('is what waits, what went back, questions without an answer, the synthesis and the desk’s messages', async () => {
    const at = await stage()
    await becomesExpert(at, at.bruno)
    await askedBy(at, at.amina)
    await waitingFrom(at.amina, at.thread)
    await at.claire.does(writeStatement, statementIn(at, { 'text-it': 'Arriva tardi.' }))
    expect(await listed(at)).toMatchObject({
      ...{ waiting: 1, returned: 0, asks: 1, drafted: true, lacking: ['ar', 'en'], proposed: false },
      ...{ opening: false, closing: false },
    })
  })

  test('is a text that went back, as long as its author can send it again', async () => {
    const at = await stage()
    const waiting = await waitingFrom(at.amina, at.thread)
    await at.claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' }))
    expect(await listed(at)).toMatchObject({ waiting: 0, returned: 1 })
    await at.at(longAfter)
    expect(await listed(at)).toMatchObject({ waiting: 0, returned: 0 })
  })

  test('is nothing when all is done', async () => {
    const at = await stage()
    await at.claire.does(writeMessage, messageTo(at, { occasion: 'opening' }))
    await at.claire.does(writeMessage, messageTo(at, { occasion: 'closing', when: 'closing' }))
    await at.at(longAfter)
    await summarised(at, { 'text-it': 'a', 'text-ar': 'ب', 'text-en': 'c' })
    expect(await listed(at)).toMatchObject({
      ...{ phase: 'summarised', waiting: 0, returned: 0, asks: 0, silent: [], lacking: [] },
      ...{ opening: true, closing: true },
    })
  })
})

test('a closing message is proposed with the session’s figures, in every language', async () => {
  const at = await stage()
  for (const by of [at.amina, at.amina, at.bruno]) await publishedNow(at, { by })
  const texts = await at.claire.does(readClosing, { slug: at.conference.slug, position: 1 })
  expect(texts.fr).toContain('3 contributions de 2 voix, d’un pays, en français.')
  expect(texts.ar).toContain('3 مساهمات من صوتين، من بلد واحد')
  expect(Object.keys(texts)).toEqual(['fr', 'it', 'ar', 'en'])
})
