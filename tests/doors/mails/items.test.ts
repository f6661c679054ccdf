import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changeItemsByMail } from '@/lib/conduct/by-mail/change-items-by-mail'
import { mailItems } from '@/lib/conduct/by-mail/mail-items'
import { readLinkedItem } from '@/lib/conduct/by-mail/read-linked-item'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { contributionRow, decisionsOn, mailsTo, revisionOf, waitingFrom, withKey } from '../../support/desk'
import { aMinutePasses, mailed, onlyReaders, read, smtp } from '../../support/digests'
import { publishedNow } from '../../support/published'
import { onStage, refusedAs, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

/** Claire has each item by mail, and one of Amina's waits. */
async function byMail(): Promise<Stage & { contributionId: string }> {
  const here = await stage()
  await onlyReaders()
  await here.claire.does(changeItemsByMail, withKey({ conferenceId: here.conference.id, byMail: 'on' }))
  await here.at('2026-11-03T11:00:00Z')
  const { contributionId } = await waitingFrom(here.amina, here.thread, { text: 'Une expérience à lire par courriel.' })
  await mailItems({ kind: 'clock' }, {})
  return { ...here, contributionId }
}

/** The token of the mail that has just come. */
async function tokenSent(): Promise<string> {
  await aMinutePasses()
  const mails = await read()
  return /\/q\/([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
}

/** What the form of the page behind the link sends, without any login. */
async function press(name: string, fields: Record<string, string>, accept = 'application/json'): Promise<Response> {
  const { doAct } = await import('@/lib/doors/act')
  const origin = process.env.ORIGIN ?? ''
  const body = JSON.stringify({ key: randomUUID(), back: '/fr/q/token', ...fields })
  const headers = { origin, accept, 'content-type': 'application/json' }
  return doAct(name, new Request(`${origin}/do/${name}`, { method: 'POST', headers, body }))
}

describe('an item by mail', () => {
  test('comes once to who prefers it so, with its text, of which the ledger holds nothing', async () => {
    const here = await byMail()
    await mailItems({ kind: 'clock' }, {})
    const [mail, ...more] = await mailsTo(here.claire, 'queue-item')
    expect(more).toEqual([])
    expect(JSON.stringify(mail)).not.toContain('expérience')
    for (const other of [here.driss, here.paolo]) expect(await mailsTo(other)).toEqual([])
    await aMinutePasses()
    const [sent] = await read()
    expect(sent?.text).toContain('Une expérience à lire par courriel.')
    expect(JSON.stringify(await mailsTo(here.claire))).not.toContain('expérience')
  })

  test('is decided by a press, once, and by looking never', async () => {
    const { contributionId, claire, anonymous } = await byMail()
    const link = await tokenSent()
    for (const _ of [1, 2, 3]) await anonymous.does(readLinkedItem, { token: link })
    expect((await contributionRow(contributionId))?.publishedAt).toBeNull()
    const answers = await Promise.all(
      [1, 2].map(() => press('publish-contribution', { link, contributionId, revision: '1' })),
    )
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200)
    expect(await decisionsOn(contributionId)).toMatchObject([{ kind: 'published', byId: claire.participantId }])
    await refusedAs(anonymous.does(readLinkedItem, { token: link }), 'refusal.not-found')
    expect((await press('publish-contribution', { link, contributionId, revision: '1' })).status).toBe(404)
  })

  test('can be returned with a reason; refused, the link still serves', async () => {
    const { contributionId } = await byMail()
    const link = await tokenSent()
    const fields = { link, contributionId, revision: '1' }
    expect((await press('return-contribution', fields)).status).toBe(422)
    expect((await press('return-contribution', { ...fields, reason: 'unclear' })).status).toBe(200)
    expect((await contributionRow(contributionId))?.returnedAt).not.toBeNull()
  })

  test('can be asked about first, which leaves the link as it is, and be set apart', async () => {
    const { contributionId, anonymous, driss } = await byMail()
    const link = await tokenSent()
    const fields = { link, contributionId, revision: '1' }
    const { colleagues } = await anonymous.does(readLinkedItem, { token: link })
    expect(colleagues.map(({ name }) => name)).toEqual(['driss', 'paolo'])
    const asked = { ...fields, colleague: driss.participantId, text: 'Qu’en penses-tu ?' }
    expect((await press('ask-colleague', asked)).status).toBe(200)
    expect((await press('protect-contribution', { ...fields, reason: 'personal-data' })).status).toBe(200)
    expect(await decisionsOn(contributionId)).toMatchObject([{ kind: 'protected', reason: 'personal-data' }])
    expect((await press('ask-colleague', asked)).status).toBe(404)
  })

  test('opens nothing else: no other act, no other contribution', async () => {
    const { contributionId, thread, bruno } = await byMail()
    const other = await waitingFrom(bruno, thread)
    const link = await tokenSent()
    const wrong = [
      press('publish-contribution', { link, contributionId: other.contributionId, revision: '1' }),
      press('publish-contribution', { link, contributionId, revision: '2' }),
      press('write-letter', { link, contributionId, revision: '1' }),
      press('publish-contribution', { link: 'another', contributionId, revision: '1' }),
    ]
    for (const answer of await Promise.all(wrong)) expect(answer.status).toBe(404)
    expect(await decisionsOn(other.contributionId)).toEqual([])
  })

  test('leads nowhere after seven days, or once its reader has left the desk', async () => {
    const { contributionId, claire, at } = await byMail()
    const link = await tokenSent()
    const fields = { link, contributionId, revision: '1' }
    const { db } = await import('@/db/client')
    const { participant } = await import('@/db/schema')
    const become = (role: 'participant' | 'moderator') =>
      db.update(participant).set({ role }).where(eq(participant.id, claire.participantId))
    await become('participant')
    expect((await press('publish-contribution', fields)).status).toBe(404)
    await become('moderator')
    await at('2026-11-10T12:00:00Z')
    expect((await press('publish-contribution', fields)).status).toBe(404)
  })

  test('is not sent of what was withdrawn meanwhile', async () => {
    const { contributionId, amina } = await byMail()
    await amina.does(withdrawContribution, withKey({ contributionId }))
    await aMinutePasses()
    expect(smtp.copies).toEqual([])
  })

  test('is never sent of what is held back for somebody’s protection, be it a text or its correction', async () => {
    const here = await byMail()
    await tokenSent()
    const exposing = 'Appelez-moi au +212 661 23 45 67 pour la suite.'
    await waitingFrom(here.amina, here.thread, { text: exposing })
    const published = await publishedNow(here, { by: here.bruno })
    await here.bruno.does(reviseContribution, revisionOf(published, exposing))
    expect(await mailItems({ kind: 'clock' }, {})).toEqual({ planned: 0 })
    await aMinutePasses()
    expect((await read()).map(({ text }) => text).join()).not.toContain('Appelez-moi')
  })

  test('keeps the way to decide it in no table in clear, not with a form that was refused either', async () => {
    const { contributionId } = await byMail()
    const link = await tokenSent()
    const answer = await press(
      'return-contribution',
      { link, contributionId, revision: '1', message: 'Merci.' },
      'text/html',
    )
    expect(answer.headers.get('location')).toContain('refused=')
    const { db } = await import('@/db/client')
    const { deskLink, outcome } = await import('@/db/schema')
    const kept = JSON.stringify([await db.select().from(outcome), await db.select().from(deskLink)])
    expect(kept).toContain('Merci.')
    expect(kept).not.toContain(link)
  })
})
