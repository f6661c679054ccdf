import { beforeAll, describe, expect, test } from 'vitest'
import { loadScenario } from '@/db/scenario/load'
import type { Caller } from '@/lib/caller'
import { readThread } from '@/lib/contributions/read-thread'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { openHeld } from '@/lib/moderation/protecting/open-held'
import { protectContribution } from '@/lib/moderation/protecting/protect-contribution'
import { purgeHoldings } from '@/lib/moderation/protecting/purge-holdings'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readMessage } from '@/lib/outcomes/messages/read-message'
import { readSynthesis } from '@/lib/outcomes/syntheses/read-synthesis'
import { directionOf, langTag } from '@/lib/text/locales'
import { sayRefusal } from '@/lib/text/saying/refusal'
import { tablesHolding } from '../support/canary'
import { numbered, numbersGiven, personAt, threadAt } from '../support/demo'
import { withKey } from '../support/desk'
import { contributionTo, onStage, refusedAs } from '../support/stage'

onStage()
const slug = 'migration-retour-2'
const reader: Caller = { kind: 'anonymous', locale: 'fr' }
let claire: Caller

beforeAll(async () => {
  await loadScenario(process.env.DATABASE_URL ?? '')
  claire = await personAt('claire@example.org')
})

const synthesis = () => readSynthesis(reader, { slug, position: 1, reads: 'fr' })
const summary = async () => (await readMessage(reader, { slug, number: 3 })).message.texts

/** Of the page of its thread. */
async function shown(number: number) {
  const { position } = await numbered(number)
  const page = await readThread(reader, { slug, position })
  return { ...page, one: page.view.contributions.find((one) => one.number === number) }
}

async function waiting(of: string) {
  const { items } = await readQueue(claire, { slug })
  const item = items.find(({ author }) => author.shownAs === of)
  return { contributionId: item?.id ?? '', revision: item?.revision ?? 0 }
}

describe('the record of the demo', () => {
  test('keeps its numbers and what it cites when a late text is published', async () => {
    const [before, said] = [await numbersGiven(), await synthesis()]
    expect(await publishContribution(claire, withKey(await waiting('Nadia Elfarouki')))).toMatchObject({ number: 25 })
    expect((await numbersGiven()).slice(0, 24)).toEqual(before)
    expect((await synthesis()).statements).toEqual(said.statements)
  })

  test('shows on what recommendation R1 rests, from the summary and from each of the three', async () => {
    const { statements } = await synthesis()
    const recommended = statements.filter(({ kind }) => kind === 'proposal')
    expect(recommended.map(({ cites }) => cites.map(({ number }) => number))).toEqual([[1, 2, 3]])
    for (const { html } of await summary())
      for (const number of [1, 2, 3]) expect(html).toContain(`<a class="cited" href="../c/${number}">`)
    for (const number of [1, 2, 3]) {
      const { syntheses } = await shown(number)
      expect(syntheses).toMatchObject([{ session: 1, numbers: expect.arrayContaining([number]) }])
    }
  })

  test('keeps an empty place under the number of who took it back, and the summary as it was', async () => {
    const before = { texts: await summary(), statements: (await synthesis()).statements }
    for (const [number, email] of [
      [11, 'p11@example.org'],
      [5, 'p05@example.org'],
    ] as const) {
      const { contributionId } = await numbered(number)
      await withdrawContribution(await personAt(email), withKey({ contributionId }))
      const { one } = await shown(number)
      expect(one).toMatchObject({ number, withdrawn: true, html: '', renderings: [], author: { shownAs: '' } })
    }
    expect(await summary()).toEqual(before.texts)
    const cited = (await synthesis()).statements.flatMap(({ cites }) => cites.map(({ number }) => number))
    expect(cited.filter((number) => number === 5)).toHaveLength(2)
  })

  test('lays a Darija text in Latin letters out from the left, and keeps the Tifinagh of another', async () => {
    const { one } = await shown(16)
    expect(one?.language).toBe('ary-Latn')
    expect([directionOf('ary-Latn'), langTag('ary-Latn')]).toEqual(['ltr', 'ary-Latn'])
    expect((await shown(9)).one?.html).toContain('ⴰⵣⵓⵍ')
  })
})

test('of whoever wrote through a relay nothing is held or shown but pseudonym, country and the consent', async () => {
  const { contributionId, authorId } = await numbered(19)
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [who] = await db.select().from(participant).where(eq(participant.id, authorId))
  expect(who).toMatchObject({
    personId: null,
    city: null,
    organisation: null,
    name: 'السنونو / Hirondelle',
    rhythm: 'none',
  })
  const item = await readItem(claire, { slug, contributionId })
  expect(item.author).toMatchObject({ shownAs: 'السنونو / Hirondelle', detail: null, country: 'IT' })
})

test.each([
  ['fr', /Rome/, /Rabat/],
  ['it', /Roma/, /Rabat/],
  ['ar', /روما/, /الرباط/],
  ['en', /Rome/, /Rabat/],
] as const)(
  'to write too early or too late is refused with when, in %s and by both clocks',
  async (locale, ...clocks) => {
    const amina = await personAt('amina@example.org', locale)
    for (const [position, reason] of [
      [10, 'session.not-yet-open'],
      [1, 'session.closed'],
    ] as const) {
      const sent = contributionTo(await threadAt(position))
      const { text } = sayRefusal(await refusedAs(submitContribution(amina, sent), reason), locale)
      for (const clock of clocks) expect(text).toMatch(clock)
    }
  },
)

test('what exposed somebody is in no table a week after it was decided on', async () => {
  const simo = await waiting('سيمو')
  const words = 'XXX XXXX'
  expect(await tablesHolding(words)).toEqual(['public.holding'])
  await openHeld(claire, withKey(simo))
  await protectContribution(claire, withKey({ ...simo, reason: 'personal-data' }))
  const { db } = await import('@/db/client')
  const { readClock, shiftClock } = await import('@/db/queries/clock')
  await shiftClock(db, new Date((await readClock(db)).getTime() + 7 * 86_400_000))
  await purgeHoldings({ kind: 'clock' }, {})
  expect(await tablesHolding(words)).toEqual([])
})
