import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changePlan } from '@/lib/conduct/balance/change-plan'
import { mailBalance } from '@/lib/conduct/balance/mail-balance'
import { readBalance } from '@/lib/conduct/balance/read-balance'
import { onlyThisConference } from '../support/conduct'
import { mailsTo, withKey } from '../support/desk'
import { published } from '../support/published'
import { relayedFrom } from '../support/relays'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const clock = { kind: 'clock' } as const

/** The 5th at half past eight in Rome: the session has been open for three days. */
const morning = '2026-11-05T07:30:00Z'

const balanceOf = async ({ claire, conference }: Stage) => {
  const { sessions, ...balance } = await claire.does(readBalance, { slug: conference.slug })
  return { ...balance, session: sessions[0] }
}

describe('how a session stands', () => {
  test('is counted from what is published, by language, country and capacity', async () => {
    const here = await stage()
    await published(here, {
      by: here.amina,
      number: 1,
      at: '2026-11-03T09:00:00Z',
      text: 'un deux trois',
      language: 'ary',
    })
    await published(here, { by: here.bruno, number: 2, at: '2026-11-03T10:00:00Z', text: 'quatre', language: 'it' })
    await relayedFrom(here)
    await here.at(morning)
    expect((await balanceOf(here)).session).toMatchObject({
      contributions: 2,
      words: 4,
      languages: [
        { of: 'ar', count: 1 },
        { of: 'it', count: 1 },
      ],
      countries: [{ of: 'IT', count: 2 }],
      sectors: [{ of: 'individual', count: 'few' }],
      unanswered: [{ position: 1, count: 2 }],
    })
  })

  test('says what is missing, as it was planned', async () => {
    const here = await stage()
    await published(here, { by: here.amina, number: 1, at: '2026-11-03T09:00:00Z', language: 'ar' })
    await here.at(morning)
    const kinds = async () => (await balanceOf(here)).session?.alarms.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['silent', 'unanswered', 'country', 'language', 'language'])
    const plan = { conferenceId: here.conference.id, 'country-IT': 'on', contributions: '40', mostShare: '50' }
    await here.paolo.does(changePlan, withKey(plan))
    expect(await kinds()).toEqual(['silent', 'unanswered', 'behind'])
  })

  test('is for the desk alone, and no session is shown that is not under way', async () => {
    const here = await stage()
    for (const somebody of [here.amina, here.stranger, here.anonymous])
      await refusedAs(somebody.does(readBalance, { slug: here.conference.slug }), 'refusal.not-found')
    await here.at('2026-11-09T10:00:00Z')
    expect((await balanceOf(here)).session).toBeUndefined()
  })

  test('is planned by coordinators, with a share that can be', async () => {
    const here = await stage()
    const plan = { conferenceId: here.conference.id, mostShare: '4' }
    await refusedAs(here.claire.does(changePlan, withKey({ ...plan, mostShare: '5' })), 'refusal.not-found')
    const { fields } = await refusedAs(here.paolo.does(changePlan, withKey(plan)), 'refusal.invalid')
    expect(fields).toEqual({ mostShare: 'field.number' })
  })
})

describe('the mail of the morning', () => {
  test('comes once a day to the coordinator, in their language, and to nobody else', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await here.at(morning)
    await Promise.all([1, 2].map(() => mailBalance(clock, {})))
    const [mail, ...more] = await mailsTo(here.paolo, 'balance')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ state: 'due', locale: 'it', data: { conferenceTitle: 'Prova' } })
    expect(await mailsTo(here.claire)).toEqual([])
    await here.at('2026-11-06T07:30:00Z')
    expect(await mailBalance(clock, {})).toEqual({ planned: 1 })
  })

  test('does not come where nothing is missing, and that is settled for the day', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await here.paolo.does(changePlan, withKey({ conferenceId: here.conference.id, mostShare: '100' }))
    await published(here, { by: here.bruno, number: 1, at: '2026-11-05T07:00:00Z' })
    await here.at(morning)
    expect(await mailBalance(clock, {})).toEqual({ planned: 0 })
    expect(await mailsTo(here.paolo, 'balance')).toMatchObject([{ state: 'skipped' }])
    await here.at('2026-11-05T09:30:00Z')
    expect(await mailBalance(clock, {})).toEqual({ planned: 0 })
  })

  test('does not come before eight, nor for a morning that is long over', async () => {
    const here = await stage()
    await onlyThisConference(here)
    for (const at of ['2026-11-05T06:30:00Z', '2026-11-05T12:30:00Z']) {
      await here.at(at)
      expect(await mailBalance(clock, {})).toEqual({ planned: 0 })
    }
    expect(await mailsTo(here.paolo, 'balance')).toEqual([])
  })

  test('says nothing of what was written', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T09:00:00Z', text: 'Un secret de famille.' })
    await here.at(morning)
    await mailBalance(clock, {})
    expect(JSON.stringify(await mailsTo(here.paolo, 'balance'))).not.toContain('secret')
  })
})

test('what is kept of a plan is the last that was written', async () => {
  const here = await stage()
  const { db } = await import('@/db/client')
  const { plan } = await import('@/db/schema')
  for (const mostShare of ['20', '25'])
    await here.paolo.does(changePlan, withKey({ conferenceId: here.conference.id, 'language-ar': 'on', mostShare }))
  const rows = await db.select().from(plan).where(eq(plan.conferenceId, here.conference.id))
  expect(rows).toMatchObject([{ languages: ['ar'], mostShare: 25, byId: here.paolo.participantId }])
})
