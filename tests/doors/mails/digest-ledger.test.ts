import { describe, expect, test } from 'vitest'
import { anonymous } from '@/lib/caller'
import { readThread } from '@/lib/contributions/read-thread'
import { markDigestRead } from '@/lib/digests/mark-digest-read'
import { readLedger } from '@/lib/digests/read-ledger'
import { readListed } from '@/lib/digests/read-listed'
import { readOwnLedger } from '@/lib/digests/read-own-ledger'
import { aMinutePasses, mailed, onlyReaders, read, smtp } from '../../support/digests'
import { published } from '../../support/published'
import { onStage, refusedAs, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

/** A morning: 1 and 2 for amina and bruno, and nothing else to read. */
async function morning(): Promise<Stage> {
  const here = await stage()
  await onlyReaders(here.amina, here.bruno)
  for (const number of [1, 2]) await published(here, { by: here.claire, number, at: '2026-11-03T12:00:00Z' })
  await here.at('2026-11-04T06:00:30Z')
  return here
}

describe('the ledger of digests', () => {
  test('says of each what became of it and what the server answered: to the coordinator of all, to a reader of theirs', async () => {
    const here = await morning()
    smtp.play({ RCPT: '550 5.7.1 not from here' })
    await aMinutePasses()
    smtp.play({})
    await here.at('2026-11-05T06:00:30Z')
    await aMinutePasses()
    const { slug } = here.conference
    const all = await here.paolo.does(readLedger, { slug })
    expect(all.digests.map(({ shownAs, state }) => `${shownAs} ${state}`).toSorted()).toEqual([
      'amina failed',
      'amina sent',
      'bruno failed',
      'bruno sent',
    ])
    const failed = await here.paolo.does(readLedger, { slug, state: 'failed' })
    expect(failed.digests[0]).toMatchObject({ smtpCode: 550, smtpText: expect.stringContaining('not from here') })
    const own = await here.amina.does(readOwnLedger, {})
    expect(own.digests).toMatchObject([
      { shownAs: 'amina', locale: 'ar', state: 'sent', listed: [1, 2], smtpCode: 250 },
      { shownAs: 'amina', state: 'failed' },
    ])
  })

  test('goes on from page to page', async () => {
    const here = await morning()
    await aMinutePasses()
    const { slug } = here.conference
    const [first] = (await here.paolo.does(readLedger, { slug })).digests
    const rest = await here.paolo.does(readLedger, { slug, before: first?.id })
    expect(rest.digests).toHaveLength(1)
    expect(rest.digests[0]?.id).not.toBe(first?.id)
  })

  test('is not for moderators, nor for anybody who is not signed in', async () => {
    const { claire, anonymous: nobody, conference } = await morning()
    await refusedAs(claire.does(readLedger, { slug: conference.slug }), 'refusal.not-found')
    await refusedAs(nobody.does(readOwnLedger, {}), 'refusal.not-found')
  })
})

describe('«mark these as read»', () => {
  /** What the mail that amina got leads to. */
  async function linkOf(here: Stage) {
    await onlyReaders(here.amina)
    await aMinutePasses()
    const [, token = '', numbers = ''] = /\/u\/([\w-]+)\/read\/([\d.-]+)/.exec((await read())[0]?.text ?? '') ?? []
    return { token, numbers }
  }
  const unread = async ({ amina, conference }: Stage) =>
    (await amina.does(readThread, { slug: conference.slug, position: 1 })).reading?.unread

  test('marks what the mail listed and nothing else, without a login; reading the mail or the page marks nothing', async () => {
    const here = await morning()
    const link = await linkOf(here)
    expect(link.numbers).toBe('1-2')
    await published(here, { by: here.claire, number: 3, at: '2026-11-04T07:00:00Z' })
    await here.at('2026-11-04T08:00:00Z')
    await readListed(anonymous('ar'), link)
    expect(await unread(here)).toBe(3)
    for (const _ of [1, 2]) await markDigestRead(anonymous('ar'), link)
    expect(await unread(here)).toBe(1)
  })

  test('does nothing for another token, or for what is no list of numbers', async () => {
    const here = await morning()
    const { token, numbers } = await linkOf(here)
    await refusedAs(markDigestRead(anonymous('ar'), { token: `${token}x`, numbers }), 'refusal.not-found')
    await refusedAs(markDigestRead(anonymous('ar'), { token, numbers: '1-100000' }), 'refusal.invalid')
    expect(await unread(here)).toBe(2)
  })
})
