import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { holdDigests } from '@/lib/digests/editions/hold-digests'
import { releaseDigests } from '@/lib/digests/editions/release-digests'
import { writeEdition } from '@/lib/digests/editions/write-edition'
import { withKey } from '../../support/desk'
import { aMinutePasses, ledger, mailed, onlyReaders, read, smtp, withNews } from '../../support/digests'
import { editionOf } from '../../support/editions'
import { published } from '../../support/published'
import { onStage, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

const TODAY = '2026-11-04'
const day = ({ conference }: Stage) => withKey({ conferenceId: conference.id, dayOn: TODAY })

test('the lead stands above all, the highlights before the others and once, the question before the foot', async () => {
  const at = await stage()
  await onlyReaders(at.bruno)
  for (const number of [1, 2, 3])
    await published(at, { by: at.amina, number, at: '2026-11-03T12:00:00Z', text: `Voce ${number}` })
  const more = { 'lead-ar': 'صباح الخير', 'lead-fr': '', 'question-it': 'E Lei?', cites: '3' }
  await at.claire.does(writeEdition, editionOf(at, TODAY, more))
  await at.at('2026-11-04T06:00:30Z')
  await aMinutePasses()
  const [mail] = await read()
  const text = mail?.text ?? ''
  const order = ['> صباح الخير', '3 nuovi contributi', 'Da leggere per primi', '(3)', '(1)', '(2)', '> E Lei?', '-- ']
  expect(order.map((part) => text.indexOf(part))).toEqual(
    order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
  )
  expect(text.match(/^\(3\)/gm)).toHaveLength(1)
  expect(text).toContain('non esiste nella Sua lingua')
  expect(mail?.html).toMatch(/lang="ar" dir="rtl"[^>]*>صباح الخير/)
  expect(text).toMatch(/Rispondere nella conferenza\nhttp\S+\/sessions\/1/)
})

test('an edition makes no digest for who has nothing to read', async () => {
  const at = await stage()
  await onlyReaders(at.amina)
  await at.claire.does(writeEdition, editionOf(at, TODAY))
  await at.at('2026-11-04T06:00:30Z')
  await aMinutePasses()
  expect(smtp.copies).toHaveLength(0)
  expect(await ledger(at.amina)).toMatchObject([{ state: 'skipped' }])
})

test('held, nobody is sent the day’s digest, planned before or after; released, each is sent once', async () => {
  const at = await withNews(await stage())
  const { planDueDigests } = await import('@/lib/doors/worker')
  await at.at('2026-11-04T06:00:30Z')
  await planDueDigests()
  await at.claire.does(holdDigests, day(at))
  await onlyReaders(at.amina, at.bruno, at.driss)
  for (const minute of ['06:01:00', '07:00:30', '11:00:00']) {
    await at.at(`2026-11-04T${minute}Z`)
    await aMinutePasses()
  }
  expect(smtp.copies).toHaveLength(0)
  expect(await ledger(at.amina)).toMatchObject([{ state: 'due' }])
  expect(await at.claire.does(releaseDigests, day(at))).toMatchObject({ waiting: 3 })
  await aMinutePasses()
  await aMinutePasses()
  // Bruno wrote all there is.
  expect(new Set(smtp.recipients).size).toBe(2)
  expect(smtp.copies).toHaveLength(2)
  expect(await ledger(at.amina)).toMatchObject([{ state: 'sent', from: '2026-11-03T06:00:00.000Z' }])
})

test('held and never released, its window is carried by the digest of the next day', async () => {
  const at = await withNews(await stage())
  await at.at('2026-11-04T05:00:00Z')
  await at.claire.does(holdDigests, day(at))
  await at.at('2026-11-04T06:00:30Z')
  await aMinutePasses()
  await at.at('2026-11-05T06:00:30Z')
  await aMinutePasses()
  expect((await read())[0]?.text).toContain('Une nouvelle du jour')
  expect(await ledger(at.amina)).toMatchObject([
    { state: 'failed' },
    { state: 'sent', from: '2026-11-03T06:00:00.000Z', to: '2026-11-05T06:00:00.000Z' },
  ])
})

test('what comes by itself when it is published is of no edition, and is not held', async () => {
  const at = await stage()
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await onlyReaders(at.bruno)
  await db.update(participant).set({ rhythm: 'each' }).where(eq(participant.id, at.bruno.participantId))
  await at.at('2026-11-04T05:00:00Z')
  await at.claire.does(writeEdition, editionOf(at, TODAY, { 'question-it': 'E Lei?' }))
  await at.claire.does(holdDigests, day(at))
  await published(at, { by: at.amina, number: 1, at: '2026-11-04T05:01:00Z', text: 'Una voce' })
  await at.at('2026-11-04T05:10:00Z')
  await aMinutePasses()
  const [mail] = await read()
  expect(mail?.text).toContain('Una voce')
  expect(mail?.text).not.toContain('E Lei?')
})
