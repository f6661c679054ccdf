import { describe, expect, test } from 'vitest'
import { acknowledgeContribution } from '@/lib/contributions/acknowledge-contribution'
import { readThread } from '@/lib/contributions/read-thread'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { heardIn, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { relayedFrom, relayOf } from '../support/relays'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

async function withOne() {
  const at = await stage()
  return { at, ...(await publishedNow(at, { by: at.amina })) }
}

const presses = ({ conference }: Stage, who: Player, button: object) =>
  who.does(acknowledgeContribution, { conferenceId: conference.id, ...button })

async function shownTo(who: Player, { conference, thread }: Stage) {
  const { view, acknowledging } = await who.does(readThread, { slug: conference.slug, position: thread.position })
  return { counts: view.contributions.map(({ useful, lived }) => [useful, lived]), acknowledging }
}

/** How many rows there are for each contribution and kind, beside the counts kept on it. */
async function countedAnew() {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  return db.execute(sql`
    select k.useful, k.lived, count(a.*) filter (where a.kind = 'useful')::int as useful_rows,
      count(a.*) filter (where a.kind = 'lived')::int as lived_rows
    from contribution k left join acknowledgement a on a.contribution_id = k.id where k.number is not null
    group by k.id having k.useful <> count(a.*) filter (where a.kind = 'useful')
      or k.lived <> count(a.*) filter (where a.kind = 'lived')`)
}

const archive = async ({ conference }: Stage) => {
  const { db } = await import('@/db/client')
  const schema = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const archivedAt = new Date('2026-11-03T09:00:00Z')
  await db.update(schema.conference).set({ archivedAt }).where(eq(schema.conference.id, conference.id))
}

describe('a participant', () => {
  test('says that a contribution is useful and that they have lived it too, each once, and takes it back', async () => {
    const { at, number } = await withOne()
    await presses(at, at.bruno, { useful: number })
    await presses(at, at.bruno, { useful: number })
    await presses(at, at.bruno, { lived: number })
    await presses(at, at.claire, { useful: number })
    expect(await shownTo(at.bruno, at)).toEqual({
      counts: [[2, 1]],
      acknowledging: { own: [], useful: [number], lived: [number] },
    })
    await presses(at, at.bruno, { useful: -number })
    await presses(at, at.bruno, { useful: -number })
    expect(await shownTo(at.bruno, at)).toMatchObject({ counts: [[1, 1]], acknowledging: { useful: [] } })
  })

  test('is counted once when the same is pressed in many tabs at once', async () => {
    const { at, number } = await withOne()
    await Promise.all(Array.from({ length: 8 }, () => presses(at, at.bruno, { useful: number })))
    await Promise.all([at.claire, at.driss, at.paolo].map((who) => presses(at, who, { useful: number })))
    expect(await shownTo(at.anonymous, at)).toEqual({ counts: [[4, 0]], acknowledging: null })
    expect(await countedAnew()).toEqual([])
  })

  test('is heard by the thread, once for each change, and without who it was', async () => {
    const { at, contributionId, number } = await withOne()
    const before = (await heardIn(`thread:${at.thread.id}`)).length
    await presses(at, at.bruno, { useful: number })
    await presses(at, at.bruno, { useful: number })
    const told = (await heardIn(`thread:${at.thread.id}`)).slice(before)
    expect(told).toEqual([
      { type: 'contribution.acknowledged', conferenceId: at.conference.id, threadId: at.thread.id, contributionId },
    ])
    expect(await heardIn(`person:${at.bruno.participantId}`)).toEqual([])
  })

  test('cannot say so of their own, nor a relay of what they wrote down', async () => {
    const { at, number } = await withOne()
    await refusedAs(presses(at, at.amina, { useful: number }), 'acknowledgement.own')
    const { publishContribution } = await import('@/lib/moderation/publish-contribution')
    const relayed = await at.claire.does(publishContribution, withKey(await relayedFrom(at)))
    await refusedAs(presses(at, relayOf(at), { lived: relayed.number }), 'acknowledgement.own')
    expect((await shownTo(at.amina, at)).acknowledging?.own).toEqual([number])
    expect((await shownTo(relayOf(at), at)).acknowledging?.own).toEqual([relayed.number])
  })

  test('cannot any more once the conference is archived, and its counts stay', async () => {
    const { at, number } = await withOne()
    await presses(at, at.bruno, { useful: number })
    await archive(at)
    await refusedAs(presses(at, at.bruno, { useful: -number }), 'acknowledgement.archived')
    expect(await shownTo(at.bruno, at)).toEqual({ counts: [[1, 0]], acknowledging: null })
  })

  test('finds nothing to acknowledge where a contribution was withdrawn, and no count of it', async () => {
    const { at, contributionId, number } = await withOne()
    await presses(at, at.bruno, { useful: number })
    await at.amina.does(withdrawContribution, withKey({ contributionId }))
    expect((await shownTo(at.bruno, at)).counts).toEqual([[0, 0]])
    await refusedAs(presses(at, at.bruno, { lived: number }), 'acknowledgement.withdrawn')
  })
})

test('nobody acknowledges who does not take part, nor what is not published', async () => {
  const { at, number } = await withOne()
  for (const who of [at.stranger, at.anonymous]) {
    await refusedAs(presses(at, who, { useful: number }), 'refusal.contribution-acknowledge')
  }
  await refusedAs(presses(at, at.bruno, { useful: number + 1 }), 'refusal.not-found')
  expect((await shownTo(at.bruno, at)).counts).toEqual([[0, 0]])
})

test.each([{}, { useful: 0 }, { useful: 'x' }, { lived: 1.5 }, { useful: '9'.repeat(40) }, { useful: [1, 2] }])(
  'a press that says nothing is refused: %j',
  async (button) => {
    const at = await stage()
    await refusedAs(presses(at, at.bruno, button), 'refusal.invalid')
  },
)
