import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { anonymous } from '@/lib/caller'
import { changeConsents } from '@/lib/people/change-consents'
import { changeLanguage } from '@/lib/people/mails/change-language'
import { changeRhythm } from '@/lib/people/mails/change-rhythm'
import { changeRhythmByMail } from '@/lib/people/mails/change-rhythm-by-mail'
import { readMailSettings } from '@/lib/people/mails/read-mail-settings'
import { Refusal } from '@/lib/refusal'
import { onStage, type Player, refusedAs } from '../support/stage'
import { origin } from '../support/way-in'

const stage = onStage()

async function mailsOf({ participantId }: Player) {
  const { db } = await import('@/db/client')
  const { consent, participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [who] = await db.select().from(participant).where(eq(participant.id, participantId))
  const consents = await db.select().from(consent).where(eq(consent.participantId, participantId))
  return { rhythm: who?.rhythm, token: who?.mailToken ?? '', digestedTo: who?.digestedTo, consents }
}

/** As a mailbox provider sends it: no cookie, no origin, no page it comes from. */
async function oneClick(token: string, body = 'List-Unsubscribe=One-Click'): Promise<Response> {
  const { POST } = await import('@/app/u/[token]/route')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const request = new Request(`${origin}/u/${token}`, { method: 'POST', headers, body })
  return POST(request, { params: Promise.resolve({ token }) })
}

async function look(token: string, method: 'GET' | 'HEAD'): Promise<Response> {
  const { GET } = await import('@/app/u/[token]/route')
  return GET(new Request(`${origin}/u/${token}`, { method }), { params: Promise.resolve({ token }) })
}

describe('one click in the mailbox (RFC 8058)', () => {
  test('stops the digest at once, without cookie or origin, and can be repeated', async () => {
    const { amina } = await stage()
    const { token } = await mailsOf(amina)
    expect([(await oneClick(token)).status, (await oneClick(token)).status]).toEqual([200, 200])
    expect((await mailsOf(amina)).rhythm).toBe('none')
  })

  test('is also understood as a form of several parts', async () => {
    const { amina } = await stage()
    const { token } = await mailsOf(amina)
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    const { POST } = await import('@/app/u/[token]/route')
    const request = new Request(`${origin}/u/${token}`, { method: 'POST', body })
    expect((await POST(request, { params: Promise.resolve({ token }) })).status).toBe(200)
    expect((await mailsOf(amina)).rhythm).toBe('none')
  })

  test('looking changes nothing, however often a scanner looks', async () => {
    const { amina } = await stage()
    const before = await mailsOf(amina)
    for (let i = 0; i < 5; i++) {
      expect((await look(before.token, 'GET')).headers.get('location')).toBe(`/ar/u/${before.token}`)
      await look(before.token, 'HEAD')
    }
    expect(await mailsOf(amina)).toEqual(before)
  })

  test.each(['', 'List-Unsubscribe=Yes', 'x'])('a post that says %j changes nothing', async (body) => {
    const { amina } = await stage()
    const { token } = await mailsOf(amina)
    expect((await oneClick(token, body)).status).toBe(400)
    expect((await mailsOf(amina)).rhythm).toBe('daily')
  })

  test.each(['x', randomUUID(), "' or true --", '\0', 'é'.repeat(100)])('the token %j opens nothing', async (token) => {
    await stage()
    expect((await oneClick(token)).status).toBe(404)
    await expect(readMailSettings(anonymous('fr'), { token })).rejects.toBeInstanceOf(Refusal)
    expect((await look(token, 'GET')).headers.get('location')).toMatch(/^\/fr\/u\//)
  })
})

describe('the rhythm', () => {
  test('says nothing of whose it is', async () => {
    const { amina } = await stage()
    const { token } = await mailsOf(amina)
    const settings = await readMailSettings(anonymous('fr'), { token })
    expect(Object.keys(settings).sort()).toEqual(['language', 'mails', 'slug', 'title'])
  })

  test('stopped and taken up again leaves one row a consent, with when and where', async () => {
    const { amina } = await stage()
    const { token } = await mailsOf(amina)
    await changeRhythmByMail(anonymous('it'), { token, rhythm: 'none' })
    await Promise.all(
      [1, 2, 3].map(() => changeRhythmByMail(anonymous('it'), { token, rhythm: 'daily', language: 'it' })),
    )
    const { rhythm, consents } = await mailsOf(amina)
    expect(rhythm).toBe('daily')
    expect(consents).toMatchObject([{ purpose: 'digest', language: 'it', means: 'mail-page', withdrawnAt: null }])
    await changeRhythmByMail(anonymous('it'), { token, rhythm: 'none' })
    expect((await mailsOf(amina)).consents).toMatchObject([{ withdrawnAt: expect.any(Date) }])
  })

  test('taken up again brings nothing of the time without', async () => {
    const { amina, conference, at } = await stage()
    const change = (rhythm: string) => ({ key: randomUUID(), conferenceId: conference.id, rhythm, language: 'ar' })
    await amina.does(changeRhythm, change('none'))
    await at('2026-11-06T12:00:00Z')
    await amina.does(changeRhythm, change('daily'))
    expect((await mailsOf(amina)).digestedTo?.toISOString()).toMatch(/^2026-11-06T12:00/)
  })

  test('keeps to the clocks somebody chooses, on its page too, and begins with their next hour', async () => {
    const { amina, at } = await stage()
    const { token } = await mailsOf(amina)
    const choose = (zone: string) => changeRhythmByMail(anonymous('fr'), { token, rhythm: 'daily', zone })
    await at('2026-11-06T12:00:00Z')
    await choose('America/New_York')
    const { mails } = await readMailSettings(anonymous('fr'), { token })
    expect(mails).toMatchObject({ zone: 'America/New_York', digestHour: 7 })
    const { db } = await import('@/db/client')
    const { planDigests } = await import('@/lib/digests/plan-digests')
    const planned = async (now: string) => {
      await at(now)
      await planDigests({ kind: 'clock' }, {})
      const { delivery } = await import('@/db/schema')
      const { eq } = await import('drizzle-orm')
      const rows = await db.select().from(delivery).where(eq(delivery.participantId, amina.participantId))
      return rows.flatMap(({ kind, windowTo }) => (kind === 'digest' ? [windowTo?.toISOString()] : []))
    }
    expect(await planned('2026-11-07T11:59:00Z')).toEqual([])
    expect(await planned('2026-11-07T12:01:00Z')).toEqual(['2026-11-07T12:00:00.000Z'])
    await refusedAs(choose('Europe/Atlantis'), 'refusal.invalid')
  })

  test('is somebody’s own: strangers and the anonymous cannot change it', async () => {
    const { stranger, anonymous: nobody, conference, amina } = await stage()
    const change = { key: randomUUID(), conferenceId: conference.id, rhythm: 'none', language: 'fr' }
    await refusedAs(nobody.does(changeRhythm, change), 'refusal.own-change')
    await refusedAs(stranger.does(changeRhythm, change), 'refusal.not-found')
    expect((await mailsOf(amina)).rhythm).toBe('daily')
  })
})

describe('one’s own choices', () => {
  test('consents are given and withdrawn one by one, and each leaves its row', async () => {
    const { amina, conference } = await stage()
    const change = (more: object) => ({ key: randomUUID(), conferenceId: conference.id, language: 'ar', ...more })
    await amina.does(changeConsents, change({ list: 'on', contact: 'on' }))
    await Promise.all([1, 2].map(() => amina.does(changeConsents, change({ list: 'on' }))))
    await amina.does(changeConsents, change({ list: 'on' }))
    const { consents } = await mailsOf(amina)
    const rows = consents.map(({ purpose, withdrawnAt }) => `${purpose} ${withdrawnAt ? 'until' : 'now'}`)
    expect(rows.sort()).toEqual(['contact until', 'list now'])
  })

  test('the language of the mails changes, for oneself only', async () => {
    const { amina, bruno, conference } = await stage()
    await amina.does(changeLanguage, { key: randomUUID(), conferenceId: conference.id, language: 'en' })
    const language = async (who: Player) =>
      (await readMailSettings(anonymous('fr'), { token: (await mailsOf(who)).token })).language
    expect([await language(amina), await language(bruno)]).toEqual(['en', 'it'])
  })
})
