import { describe, expect, test } from 'vitest'
import { readOwnAddress } from '@/lib/mail/bounces/read-own-address'
import { releaseAddress } from '@/lib/mail/bounces/release-address'
import { applyRetention } from '@/lib/retention/apply-retention'
import { addressOf, comesBack, dueTo, posted, rowOf, serverSaying, suppressedOf } from '../support/bounces'
import { mailsTo, withKey } from '../support/desk'
import { onlyReaders, withNews } from '../support/digests'
import { onStage, type Player } from '../support/stage'

const stage = onStage()

/** A mail that its server has taken. */
async function sentTo(player: Player): Promise<string> {
  const id = await dueTo(player)
  await posted(serverSaying())
  expect(await rowOf(id)).toMatchObject({ state: 'sent' })
  return id
}

const own = (player: Player) => player.does(readOwnAddress, {})

describe('a mail that comes back since there is nobody at the address', () => {
  test('is written down as such, and nothing more is sent there', async () => {
    const { amina, bruno } = await stage()
    const id = await sentTo(amina)
    await comesBack(id, 'hard', '5.1.1')
    expect(await rowOf(id)).toMatchObject({ state: 'bounced', text: 'as the server put it' })
    const [hers, his] = [await dueTo(amina), await dueTo(bruno)]
    const server = serverSaying()
    await posted(server)
    expect(await rowOf(hers)).toMatchObject({
      state: 'skipped',
      text: expect.stringContaining('nothing is sent'),
      reason: 'suppressed',
      attempts: 0,
    })
    expect(await rowOf(his)).toMatchObject({ state: 'sent' })
    expect(server.asked).toEqual([await addressOf(bruno)])
  })

  test('is told to whose address it is, who has mails sent there again', async () => {
    const { amina, bruno } = await stage()
    expect(await own(amina)).toBeNull()
    const suppressionId = await suppressedOf(amina)
    expect(await own(amina)).toMatchObject({ kind: 'hard', until: null, text: 'as the server put it' })
    expect(await own(bruno)).toBeNull()
    await expect(bruno.does(releaseAddress, withKey({ suppressionId }))).rejects.toMatchObject({ kind: 'not-found' })
    await amina.does(releaseAddress, withKey({ suppressionId }))
    expect(await own(amina)).toBeNull()
    await sentTo(amina)
  })

  test('is seen and ended by a coordinator of where they take part, and of nowhere else', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    const suppressionId = await suppressedOf(here.amina)
    const release = ({ conference, paolo }: typeof here) =>
      paolo.does(releaseAddress, withKey({ suppressionId, conferenceId: conference.id }))
    await expect(release(elsewhere)).rejects.toMatchObject({ kind: 'not-found' })
    const foreign = withKey({ suppressionId, conferenceId: here.conference.id })
    await expect(elsewhere.paolo.does(releaseAddress, foreign)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(here.claire.does(releaseAddress, foreign)).rejects.toMatchObject({ kind: 'not-found' })
    await release(here)
    await sentTo(here.amina)
  })

  test('said twice is one, and what somebody asks for themselves is let through once a day', async () => {
    const { amina, at } = await stage()
    const id = await sentTo(amina)
    for (const _ of [1, 2]) await comesBack(id, 'hard', '5.1.1')
    const server = serverSaying()
    const first = await dueTo(amina, 'sign-in')
    await posted(server)
    const second = await dueTo(amina, 'sign-in')
    await posted(server)
    await at('2026-11-04T11:00:00Z')
    const nextDay = await dueTo(amina, 'sign-in')
    await posted(server)
    expect((await rowOf(second)).state).toBe('skipped')
    for (const sent of [first, nextDay]) expect((await rowOf(sent)).state).toBe('sent')
  })
})

test('a digest that came back is in the next one again, once its address is written to', async () => {
  const here = await withNews(await stage())
  const { planDueDigests } = await import('@/lib/doors/worker')
  const morning = async (day: string) => {
    await here.at(`${day}T06:00:30Z`)
    await planDueDigests()
    const texts: string[] = []
    await posted(serverSaying(({ text }) => void texts.push(text)))
    return texts
  }
  expect(await morning('2026-11-04')).toHaveLength(1)
  const [digest] = await mailsTo(here.amina, 'digest')
  await comesBack(digest?.id ?? '', 'hard', '5.1.1')
  expect(await morning('2026-11-05')).toEqual([])
  await here.amina.does(releaseAddress, withKey({ suppressionId: (await own(here.amina))?.id }))
  const [again] = await morning('2026-11-06')
  expect(again).toContain('Une nouvelle du jour')
  expect(await morning('2026-11-07')).toEqual([])
})

describe('a mailbox that cannot take a mail now', () => {
  test('is left alone for a week after the third, and then written to again', async () => {
    const { amina, at } = await stage()
    for (const _ of [1, 2]) await comesBack(await sentTo(amina), 'soft', '4.2.2')
    const third = await sentTo(amina)
    await comesBack(third, 'soft', '4.2.2')
    expect((await rowOf(third)).state).toBe('sent')
    expect(await own(amina)).toMatchObject({ kind: 'soft', until: expect.stringMatching(/^2026-11-10T10:00/) })
    const waiting = await dueTo(amina)
    await posted(serverSaying())
    expect((await rowOf(waiting)).state).toBe('skipped')
    await at('2026-11-10T10:01:00Z')
    expect(await own(amina)).toBeNull()
    await sentTo(amina)
  })

  test('three times in months is nothing', async () => {
    const { amina, at } = await stage()
    for (const day of ['2026-11-03', '2026-11-20', '2026-12-07']) {
      await at(`${day}T10:00:00Z`)
      await comesBack(await sentTo(amina), 'soft', '4.2.2')
    }
    expect(await own(amina)).toBeNull()
  })
})

test('whoever reports a mail as unwanted gets none any more, and no digest until they choose it again', async () => {
  const { amina, bruno } = await stage()
  await onlyReaders(amina)
  await comesBack(await sentTo(amina), 'complaint')
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  const rows = await db.select().from(participant)
  expect(rows.find(({ id }) => id === amina.participantId)?.rhythm).toBe('none')
  expect(await own(amina)).toMatchObject({ kind: 'complaint', until: null })
  expect(await own(bruno)).toBeNull()
})

test('a server that knows nobody of that name says so at once, and is believed; one that dislikes the mail is not', async () => {
  const { amina, bruno } = await stage()
  const [unknown, refused] = [await dueTo(amina), await dueTo(bruno)]
  const nobody = { state: 'failed', code: 550, text: 'EENVELOPE: 550 5.1.1 <x>: user unknown' } as const
  const disliked = { state: 'failed', code: 550, text: 'EENVELOPE: 550 5.7.1 blocked by policy' } as const
  const aminas = await addressOf(amina)
  await posted(serverSaying(({ to }) => (to === aminas ? nobody : disliked)))
  expect(await rowOf(unknown)).toMatchObject({ state: 'bounced' })
  expect(await own(amina)).toMatchObject({ kind: 'hard' })
  expect(await rowOf(refused)).toMatchObject({ state: 'failed' })
  expect(await own(bruno)).toBeNull()
})

test('what servers said is erased after ninety days; an address that nothing is sent to stays one', async () => {
  const { amina, bruno, at } = await stage()
  await suppressedOf(amina)
  await bruno.does(releaseAddress, withKey({ suppressionId: await suppressedOf(bruno) }))
  await at('2027-02-03T10:00:00Z')
  await applyRetention({ kind: 'clock' }, {})
  expect(await own(amina)).toMatchObject({ kind: 'hard', text: null })
  const { db } = await import('@/db/client')
  const { bounce, suppression } = await import('@/db/schema')
  const said = (await db.select().from(bounce)).map(({ address }) => address)
  expect(said).not.toContain(await addressOf(amina))
  const addresses = (await db.select().from(suppression)).map(({ address }) => address)
  expect(addresses).not.toContain(await addressOf(bruno))
})
