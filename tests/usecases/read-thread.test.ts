import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { readSession } from '@/lib/conferences/read-session'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { readPlace } from '@/lib/contributions/read-place'
import { readThread } from '@/lib/contributions/read-thread'
import { waitingFrom } from '../support/desk'
import { published } from '../support/published'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

async function filled(many: number): Promise<Stage> {
  const here = await stage()
  for (let number = 1; number <= many; number += 1)
    await published(here, { by: here.amina, number, at: '2026-11-03T09:00:00Z' })
  return here
}

const pageOf = ({ anonymous, conference, thread }: Stage, after?: string | null) =>
  anonymous.does(readThread, { slug: conference.slug, position: thread.position, after })

const numbersOf = ({ view }: Awaited<ReturnType<typeof pageOf>>) => view.contributions.map(({ number }) => number)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a thread is read in pages of twenty', () => {
  test('by key, on and back again, without counting', async () => {
    const here = await filled(45)
    const first = await pageOf(here)
    expect([numbersOf(first), first.view.more, first.older]).toEqual([range(1, 20), true, null])
    const second = await pageOf(here, '20.20')
    expect([numbersOf(second), second.view.more, second.older]).toEqual([range(21, 40), true, ''])
    const third = await pageOf(here, '40.40')
    expect([numbersOf(third), third.view.more, third.older]).toEqual([range(41, 45), false, '20.20'])
    expect(numbersOf(await pageOf(here, third.older))).toEqual(range(21, 40))
  })

  test('a number leads to a page that holds it, with what stands above it', async () => {
    const here = await filled(41)
    const place = (number: number, slug?: string) => here.anonymous.does(readPlace, { slug, number })
    const { slug } = here.conference
    expect(await place(1, slug)).toMatchObject({ slug, position: 1, number: 1, after: '' })
    expect(await place(20, slug)).toMatchObject({ slug, position: 1, number: 20, after: '' })
    expect(await place(21, slug)).toMatchObject({ slug, position: 1, number: 21, after: '10.10' })
    expect(await place(41, slug)).toMatchObject({ slug, position: 1, number: 41, after: '30.30' })
    expect(numbersOf(await pageOf(here, '30.30'))).toEqual(range(31, 41))
    await refusedAs(place(42, slug), 'refusal.not-found')
    await refusedAs(place(1, 'no-such-conference'), 'refusal.not-found')
  })

  test('an exact twenty is one page', async () => {
    const here = await filled(20)
    expect((await pageOf(here)).view.more).toBe(false)
    expect(numbersOf(await pageOf(here, '20.20'))).toEqual([])
  })

  test.each(['x', '1', '1.2.3', '-1.5', '99999999999.1', '1.1 or 1=1', ['1.1', '2.2']])(
    'an address that is none shows the beginning: %s',
    async (after) => {
      const here = await filled(2)
      expect(numbersOf(await pageOf(here, after as string))).toEqual([1, 2])
    },
  )

  test.each([
    { slug: 'nowhere', position: 1 },
    { position: 2 },
    { position: 0 },
    { position: 'x' },
    { position: 10 ** 12 },
    { slug: 'x'.repeat(500), position: 1 },
  ])('what is not there is not found: %o', async (asked) => {
    const here = await stage()
    const refused = here.anonymous.does(readThread, { slug: here.conference.slug, ...asked })
    await expect(refused).rejects.toMatchObject({ name: 'Refusal' })
  })
})

describe('what is one’s own in a thread', () => {
  test('is seen by oneself and by nobody else', async () => {
    const here = await stage()
    const { contributionId } = await waitingFrom(here.amina, here.thread, { text: 'Encore à relire.' })
    const keys = { version: randomUUID(), basedOn: [], contributionKey: randomUUID() }
    const draft = { ...keys, threadId: here.thread.id, text: 'À peine commencé', language: 'fr' }
    await here.amina.does(keepDraft, draft)
    const asked = { slug: here.conference.slug, position: here.thread.position }
    const own = await here.amina.does(readThread, asked)
    expect(own.own).toMatchObject({
      participantId: here.amina.participantId,
      heardTo: 1,
      waiting: [{ id: contributionId, language: 'fr', replyToNumber: null }],
      drafts: [{ text: 'À peine commencé' }],
    })
    expect((await here.bruno.does(readThread, asked)).own).toMatchObject({ waiting: [], drafts: [] })
    for (const other of [here.anonymous, here.stranger, here.claire]) {
      const shown = await other.does(readThread, asked)
      expect(JSON.stringify(shown)).not.toMatch(/relire|commencé/)
    }
  })
})

describe('the programme and a session', () => {
  test('count what is published, and name what is beside them', async () => {
    const here = await filled(3)
    const { slug } = here.conference
    const programme = await here.anonymous.does(readProgramme, { slug })
    expect(programme).toMatchObject({
      registered: 5,
      sessions: [{ position: 1, phase: 'open', threads: [{ position: 1, published: 3 }] }],
      latest: [{ number: 3 }, { number: 2 }, { number: 1 }],
    })
    const session = await here.anonymous.does(readSession, { slug, position: 1 })
    expect(session).toMatchObject({ session: { phase: 'open', synthesis: null }, before: null, next: null })
    await refusedAs(here.anonymous.does(readSession, { slug, position: 2 }), 'refusal.not-found')
  })

  test('say nothing of the people but how they wish to be shown', async () => {
    const here = await filled(1)
    const shown = JSON.stringify(await here.anonymous.does(readProgramme, { slug: here.conference.slug }))
    for (const secret of ['example.org', here.amina.personId, here.amina.participantId])
      expect(shown).not.toContain(secret)
  })
})
