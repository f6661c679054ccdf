import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMinutePasses, mailed, onlyReaders, smtp } from '../../support/digests'
import { published } from '../../support/published'
import { onStage, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

/** Two contributions of yesterday, and who asks for them as one run of sending does. */
async function asked(here: Stage) {
  const { publishedNow } = await import('@/lib/doors/mails/published')
  const { db } = await import('@/db/client')
  for (const number of [1, 2]) await published(here, { by: here.bruno, number, at: '2026-11-03T12:00:00Z' })
  const now = publishedNow()
  const conferenceId = here.conference.id
  const span = { conferenceId, from: '2026-11-03T06:00:00.000Z', to: '2026-11-04T06:00:00.000Z' }
  const batch = async () => {
    const known = await now()
    const news = await known.news(span)
    const texts = await known.texts({ conferenceId, numbers: [1, 2], longest: 600 })
    return { news, chosen: news?.items.map(({ number }) => number), written: [...texts.keys()].sort() }
  }
  return { db, batch }
}

test('what one batch of digests has read serves the next, until somebody takes something back', async () => {
  const here = await stage()
  const { db, batch } = await asked(here)
  expect(await batch()).toMatchObject({ chosen: [1, 2], written: [1, 2] })
  const readAgain = async () => {
    const [one, next] = [await batch(), await batch()]
    return one.news !== next.news
  }
  await expect.poll(readAgain).toBe(false)
  await db.execute(sql`update contribution set withdrawn_at = diwan_now() where number = 2`)
  expect(await batch()).toMatchObject({ chosen: [1], written: [1] })
})

test('that digests were sent makes no page anew; that a reader is shown otherwise does', async () => {
  const here = await stage()
  const { db } = await asked(here)
  const { readPageMark } = await import('@/db/queries/clock')
  const version = async () => (await readPageMark(db)).split('/')[0]
  await onlyReaders(here.amina)
  await here.at('2026-11-04T06:00:30Z')
  const before = await version()
  await aMinutePasses()
  expect(smtp.copies).toHaveLength(1)
  expect(await version()).toBe(before)
  await db.execute(sql`update participant set digested_to = diwan_now(), city = 'Turin' where role = 'participant'`)
  expect(await version()).not.toBe(before)
})
