import { describe, expect, test } from 'vitest'
import { changeReads } from '@/lib/conduct/duty/change-reads'
import { changeRota } from '@/lib/conduct/duty/change-rota'
import { mailQueue } from '@/lib/conduct/duty/mail-queue'
import { noteAbsence } from '@/lib/conduct/duty/note-absence'
import { readDuty } from '@/lib/conduct/duty/read-duty'
import { removeAbsence } from '@/lib/conduct/duty/remove-absence'
import { onlyThisConference } from '../support/conduct'
import { mailsTo, waitingFrom, withKey } from '../support/desk'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const clock = { kind: 'clock' } as const

const rota = ({ conference, paolo }: Stage, taken: [string, Player][], from = '2026-11-05') =>
  paolo.does(changeRota, {
    ...withKey({ conferenceId: conference.id, from }),
    on: taken.map(([day, { participantId }]) => `${day} ${participantId}`),
  })

const away = ({ conference }: Stage, player: Player, [firstOn, lastOn]: [string, string]) =>
  player.does(noteAbsence, withKey({ conferenceId: conference.id, firstOn, lastOn }))

describe('the rota', () => {
  test('says for a week who is on duty, and changes no other week', async () => {
    const here = await stage()
    const { claire, driss, conference } = here
    await rota(here, [
      ['2026-11-05', claire],
      ['2026-11-12', driss],
    ])
    await rota(here, [['2026-11-12', driss]], '2026-11-12')
    await rota(here, [['2026-11-05', driss]])
    const { days } = await claire.does(readDuty, { slug: conference.slug, from: '2026-11-05' })
    const taken = days.map(({ desk }) => desk.filter((one) => one.taken).map(({ shownAs }) => shownAs))
    expect(taken).toEqual([['driss'], [], [], [], [], [], []])
    const next = await claire.does(readDuty, { slug: conference.slug, from: '2026-11-12' })
    expect(next.days[0]?.desk.find(({ shownAs }) => shownAs === 'driss')).toMatchObject({ taken: true })
  })

  test('takes nobody who is not of the desk, here', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    await rota(here, [
      ['2026-11-05', here.amina],
      ['2026-11-05', elsewhere.claire],
    ])
    const { days } = await here.claire.does(readDuty, { slug: here.conference.slug, from: '2026-11-05' })
    expect(days[0]?.desk.filter(({ taken }) => taken)).toEqual([])
  })

  test('begins today in Rome where no day is asked for, and is for the desk alone', async () => {
    const here = await stage()
    await here.at('2026-11-05T23:30:00Z')
    expect(await here.claire.does(readDuty, { slug: here.conference.slug })).toMatchObject({ from: '2026-11-06' })
    await refusedAs(here.amina.does(readDuty, { slug: here.conference.slug }), 'refusal.not-found')
  })
})

describe('somebody of the desk', () => {
  test('says when they are away, and takes it back; a colleague cannot for them, a coordinator can', async () => {
    const here = await stage()
    const { absenceId } = await away(here, here.claire, ['2026-11-05', '2026-11-07'])
    await refusedAs(here.driss.does(removeAbsence, withKey({ absenceId })), 'refusal.not-found')
    await here.paolo.does(removeAbsence, withKey({ absenceId }))
    const { own } = await here.claire.does(readDuty, { slug: here.conference.slug })
    expect(own?.away).toEqual([])
  })

  test('cannot be away in the past', async () => {
    const here = await stage()
    const refusal = await refusedAs(away(here, here.claire, ['2026-11-01', '2026-11-02']), 'duty.is-over')
    expect(refusal.fields).toEqual({ lastOn: 'duty.is-over' })
  })

  test('says which languages they read', async () => {
    const here = await stage()
    await here.claire.does(
      changeReads,
      withKey({ conferenceId: here.conference.id, 'reads-ar': 'on', 'reads-it': 'on' }),
    )
    const { own } = await here.claire.does(readDuty, { slug: here.conference.slug })
    expect(own).toMatchObject({ language: 'fr', reads: ['it', 'ar'] })
  })
})

describe('what waits', () => {
  test('is told at eight and at six to those on duty, once, without a word of it', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await rota(here, [['2026-11-05', here.claire]])
    await waitingFrom(here.amina, here.thread, { text: 'Un secret de famille.' })
    for (const at of ['2026-11-05T07:10:00Z', '2026-11-05T07:11:00Z', '2026-11-05T17:10:00Z']) {
      await here.at(at)
      await Promise.all([1, 2].map(() => mailQueue(clock, {})))
    }
    const mails = await mailsTo(here.claire, 'queue-waiting')
    expect(mails).toMatchObject([
      { state: 'due', locale: 'fr', data: { waiting: 1, documents: 0, languages: [{ of: 'fr', count: 1 }] } },
      { state: 'due' },
    ])
    expect(JSON.stringify(mails)).not.toContain('secret')
    for (const other of [here.driss, here.paolo]) expect(await mailsTo(other, 'queue-waiting')).toEqual([])
  })

  test('is told to the moderators who are here where nobody is on duty', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await rota(here, [['2026-11-05', here.claire]])
    await away(here, here.claire, ['2026-11-05', '2026-11-05'])
    await waitingFrom(here.amina, here.thread)
    await here.at('2026-11-05T07:10:00Z')
    expect(await mailQueue(clock, {})).toEqual({ planned: 1 })
    expect(await mailsTo(here.driss, 'queue-waiting')).toHaveLength(1)
  })

  test('is told to nobody where nothing waits, and not five minutes later', async () => {
    const here = await stage()
    await onlyThisConference(here)
    await here.at('2026-11-05T07:10:00Z')
    await mailQueue(clock, {})
    await waitingFrom(here.amina, here.thread)
    await here.at('2026-11-05T07:15:00Z')
    expect(await mailQueue(clock, {})).toEqual({ planned: 0 })
    await here.at('2026-11-05T17:15:00Z')
    expect(await mailQueue(clock, {})).toEqual({ planned: 2 })
  })
})
