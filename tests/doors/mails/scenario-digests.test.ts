import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf } from '@/db/scenario/instants'
import { loadScenario } from '@/db/scenario/load'
import type { Rhythm } from '@/lib/people/rules'
import { aMinutePasses, mailed, read, smtp } from '../../support/digests'
import { onStage } from '../../support/stage'

onStage()
mailed()

const now = new Date()
beforeAll(() => loadScenario(process.env.DATABASE_URL ?? ''))

const DAY = 86_400_000
const NO_BREAK = '\u00a0'
const days = { daily: 1, weekly: 7 } as const

beforeEach(async () => {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await db.update(participant).set({ rhythm: 'none', digestedTo: new Date() })
})

interface Reading {
  who: string
  rhythm: Rhythm & keyof typeof days
  /** «N-2d 07:00», by the clocks of Rome. */
  at: string
}

/** Somebody reads their mail of a morning, and nobody else is sent any. */
async function morning({ who, rhythm, at }: Reading) {
  const { db } = await import('@/db/client')
  const { participant, person } = await import('@/db/schema')
  const { shiftClock } = await import('@/db/queries/clock')
  const end = instantOf(at, now)
  const [reader] = await db.select({ id: person.id }).from(person).where(eq(person.email, who))
  const digestDay = new Date(end.toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' })).getUTCDay() || 7
  const place = { zone: 'Europe/Rome', digestHour: 7, digestDay, rhythm, rhythmAt: null }
  const digestedTo = new Date(end.getTime() - days[rhythm] * DAY)
  await db
    .update(participant)
    .set({ ...place, digestedTo })
    .where(eq(participant.personId, reader?.id ?? ''))
  await shiftClock(db, new Date(end.getTime() + 30_000))
  await aMinutePasses()
  const mails = await read()
  // Beside a digest there may be word that a session closes.
  const [text = ''] = mails
    .map((mail) => (mail.text ?? '').replaceAll(NO_BREAK, ' '))
    .filter((one) => one.includes('/read/'))
  return { sent: smtp.recipients, text, numbers: [...text.matchAll(/^\u200f?\((\d+)\)/gm)].map(([, n]) => Number(n)) }
}

describe('the digests of the demo list what the scenario expects', () => {
  test.each([
    { rhythm: 'daily', at: 'N-0d 07:00', numbers: [19, 20, 21, 22] },
    { rhythm: 'daily', at: 'N-3d 07:00', numbers: [16, 17] },
    { rhythm: 'weekly', at: 'N-2d 07:00', numbers: [10, 11, 12, 13, 14, 15, 16, 17] },
  ] as const)('$rhythm, $at', async ({ rhythm, at, numbers }) => {
    const mail = await morning({ who: 'p18@example.org', rhythm, at })
    expect(mail.numbers.toSorted((a, b) => a - b)).toEqual(numbers)
    if (rhythm === 'weekly') expect(mail.text).toContain('M3 · ')
  })

  test('daily, N-2d 07:00: nothing is new, and nobody is sent anything', async () => {
    const { sent } = await morning({ who: 'p17@example.org', rhythm: 'daily', at: 'N-2d 07:00' })
    expect(sent).toEqual([])
    const { db } = await import('@/db/client')
    const { delivery } = await import('@/db/schema')
    const rows = await db.select().from(delivery).where(eq(delivery.state, 'skipped'))
    expect(rows).toMatchObject([{ reason: 'nothing-new', address: 'p17@example.org' }])
  })

  test('who wrote 22 does not get it back, reads 19 and 20 in Italian, and how long session 3 is open', async () => {
    const { numbers, text } = await morning({ who: 'p08@example.org', rhythm: 'daily', at: 'N-0d 07:00' })
    expect(numbers).toEqual([19, 20, 21])
    expect(text).toMatch(/^\(19\) .*traduzione, originale: arabo\n> Il ritorno non è per tutti una scelta libera\./m)
    expect(text).toMatch(/^\(20\) .*traduzione, originale: arabo\n> La scuola, prima porta del ritorno\./m)
    expect(text).toContain('La sessione 3 è aperta.')
    expect(text).toMatch(/23:59 a Roma.*Mancano 4 giorni e 16 ore\./)
  })
})
