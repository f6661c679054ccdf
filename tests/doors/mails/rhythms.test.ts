import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { markRead } from '@/lib/contributions/reading/mark-read'
import { changeRhythm } from '@/lib/people/mails/change-rhythm'
import { aMinutePasses, ledger, mailed, onlyReaders, read, smtp } from '../../support/digests'
import { published } from '../../support/published'
import { onStage, type Player, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

/** Amina alone reads, as she has chosen on the third at eleven, in Rome. */
async function reading(chosen: object): Promise<Stage> {
  const here = await stage()
  await onlyReaders(here.amina)
  await chooses(here, here.amina, chosen)
  return here
}

const chooses = ({ conference }: Stage, who: Player, chosen: object) =>
  who.does(changeRhythm, { key: randomUUID(), conferenceId: conference.id, language: 'ar', ...chosen })

/** The numbers in each mail so far, by the order of arrival. */
const listed = async () =>
  (await read()).map(({ text = '' }) => [
    ...new Set([...text.matchAll(/^\u200f?\((\d+)\)/gm)].map(([, number]) => Number(number))),
  ])

async function minutesPass(count = 3): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) await aMinutePasses()
}

describe('each contribution', () => {
  test('comes in a mail of its own, in order, all of it, soon after it was published and never twice', async () => {
    const here = await reading({ rhythm: 'each' })
    const words = `${'Des mots qui vont jusqu’au bout de la page. '.repeat(20)}\n\nEt la fin.`
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z', text: words, title: 'Une caisse' })
    await published(here, { by: here.amina, number: 2, at: '2026-11-03T12:01:00Z' })
    await published(here, { by: here.claire, number: 3, at: '2026-11-03T12:02:00Z' })
    await here.at('2026-11-03T12:03:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[1], [3]])
    const [first] = await read()
    expect(first?.subject).toContain('(1) \u2068Une caisse\u2069')
    expect(first?.text).toContain('> Et la fin.')
    expect(first?.html).toContain('Et la fin.')
  })

  test('that could not be delivered comes with the next', async () => {
    const here = await reading({ rhythm: 'each' })
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z' })
    smtp.play({ RCPT: '550 5.7.1 not now' })
    await here.at('2026-11-03T12:01:00Z')
    await minutesPass()
    smtp.play({})
    expect(await ledger(here.amina)).toMatchObject([{ state: 'failed' }])
    await published(here, { by: here.bruno, number: 2, at: '2026-11-03T12:02:00Z' })
    await here.at('2026-11-03T12:03:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[1, 2]])
  })

  test('is one mail for all after a pause', async () => {
    const here = await reading({ rhythm: 'each', resumesOn: '2026-11-06' })
    for (const number of [1, 2, 3])
      await published(here, { by: here.bruno, number, at: `2026-11-03T1${number}:30:00Z` })
    await here.at('2026-11-05T22:59:00Z')
    await minutesPass()
    expect(await listed()).toEqual([])
    await here.at('2026-11-05T23:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[1, 2, 3]])
  })
})

describe('the rhythm somebody chose', () => {
  test('by the week: on their day, at their hour, with the whole week', async () => {
    const here = await reading({ rhythm: 'weekly', digestDay: '5', digestHour: '18' })
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z' })
    await published(here, { by: here.bruno, number: 2, at: '2026-11-05T12:00:00Z' })
    for (const at of ['2026-11-04T17:01:00Z', '2026-11-06T16:59:00Z']) {
      await here.at(at)
      await aMinutePasses()
    }
    expect(await listed()).toEqual([])
    await here.at('2026-11-06T17:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[1, 2]])
  })

  test('only what concerns them: answers, which stand first for who reads all', async () => {
    const here = await reading({ rhythm: 'mine' })
    await onlyReaders(here.amina, here.claire)
    await chooses(here, here.amina, { rhythm: 'mine' })
    const hers = await published(here, { by: here.amina, number: 1, at: '2026-11-03T08:00:00Z' })
    await published(here, { by: here.bruno, number: 2, at: '2026-11-03T12:00:00Z' })
    await published(here, { by: here.bruno, number: 3, at: '2026-11-03T12:01:00Z', root: 1, replyTo: hers })
    await here.at('2026-11-04T06:01:00Z')
    await minutesPass()
    const mine = (await read()).find(({ html }) => String(html).includes('dir="rtl"'))
    expect(mine?.text).toContain('رد على مساهمتكم 1')
    expect(mine?.text).not.toContain('Texte 2')
    await published(here, { by: here.bruno, number: 4, at: '2026-11-04T12:00:00Z' })
    await here.at('2026-11-05T06:01:00Z')
    await minutesPass()
    expect(await ledger(here.amina)).toMatchObject([{ state: 'sent' }, { state: 'skipped' }])
  })

  test('of one session: left out, it is not sent; taken back, it begins from then', async () => {
    const here = await reading({ rhythm: 'daily', 'session-1': 'none' })
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z' })
    await here.at('2026-11-04T06:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([])
    await chooses(here, here.amina, { rhythm: 'daily', 'session-1': '' })
    await published(here, { by: here.bruno, number: 2, at: '2026-11-04T12:00:00Z' })
    await here.at('2026-11-05T06:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[2]])
  })

  test('of one session by the week and then by the day again: nothing is lost, nothing comes twice', async () => {
    const here = await reading({ rhythm: 'daily', 'session-1': 'weekly', digestDay: '1' })
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z' })
    await here.at('2026-11-04T06:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([])
    await chooses(here, here.amina, { rhythm: 'daily', 'session-1': '' })
    await published(here, { by: here.bruno, number: 2, at: '2026-11-04T12:00:00Z' })
    for (const at of ['2026-11-05T06:01:00Z', '2026-11-06T06:01:00Z', '2026-11-09T06:01:00Z']) {
      await here.at(at)
      await minutesPass()
    }
    expect(await listed()).toEqual([[1, 2]])
  })
})

describe('what somebody has read on the site', () => {
  test('does not come again; the ledger says why nothing was sent', async () => {
    const here = await reading({ rhythm: 'daily' })
    for (const number of [1, 2]) await published(here, { by: here.bruno, number, at: '2026-11-03T12:00:00Z' })
    const seen = (numbers: number[]) => here.amina.does(markRead, { conferenceId: here.conference.id, numbers })
    await seen([1])
    await here.at('2026-11-04T06:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[2]])
    await published(here, { by: here.bruno, number: 3, at: '2026-11-04T12:00:00Z' })
    await seen([3])
    await here.at('2026-11-05T06:01:00Z')
    await minutesPass()
    expect(await listed()).toEqual([[2]])
    expect(await ledger(here.amina)).toMatchObject([
      { state: 'sent', reason: null, listed: [2] },
      { state: 'skipped', reason: 'all-read' },
    ])
  })
})
