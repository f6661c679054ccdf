import { describe, expect, test } from 'vitest'
import { readSession } from '@/lib/conferences/read-session'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { closesAt, lateUntil, onStage, type Player, type Stage } from '../support/stage'

const stage = onStage()

async function publishes(here: Stage, by: Player, replyTo?: number): Promise<{ id: string; number: number }> {
  const waiting = await waitingFrom(by, here.thread, replyTo ? { replyTo } : {})
  const { number } = await here.claire.does(publishContribution, withKey(waiting))
  return { id: waiting.contributionId, number }
}

const sessionOf = ({ anonymous, conference }: Stage, who: Player = anonymous) =>
  who.does(readSession, { slug: conference.slug, position: 1 })

const glanceOf = async (here: Stage) => (await sessionOf(here)).session.threads[0]

describe('a session at a glance', () => {
  test('says of each thread how much is in it, by how many, and when the last came', async () => {
    const here = await stage()
    expect(await glanceOf(here)).toMatchObject({ published: 0, glance: { voices: 0, lastAt: null, unanswered: 0 } })
    await publishes(here, here.amina)
    await publishes(here, here.amina)
    await here.at('2026-11-04T10:00:00Z')
    await publishes(here, here.bruno)
    const thread = await glanceOf(here)
    expect(thread).toMatchObject({ published: 3, glance: { voices: 2 } })
    expect(thread?.glance?.lastAt).toContain('2026-11-04T10:00')
  })

  test('counts a root that nobody has answered for a day, until somebody does', async () => {
    const here = await stage()
    const first = await publishes(here, here.amina)
    await publishes(here, here.bruno)
    const unanswered = async () => (await glanceOf(here))?.glance?.unanswered
    await here.at('2026-11-04T09:59:00Z')
    expect(await unanswered()).toBe(0)
    await here.at('2026-11-04T10:01:00Z')
    expect(await unanswered()).toBe(2)
    const answer = await publishes(here, here.bruno, first.number)
    expect(await unanswered()).toBe(1)
    // An answer to the answer is one more in the same line.
    await publishes(here, here.amina, answer.number)
    expect(await unanswered()).toBe(1)
  })

  test('does not count as unanswered what was withdrawn', async () => {
    const here = await stage()
    const { id } = await publishes(here, here.amina)
    await here.at('2026-11-05T10:00:00Z')
    await here.amina.does(withdrawContribution, withKey({ contributionId: id }))
    expect((await glanceOf(here))?.glance?.unanswered).toBe(0)
  })

  test('names no country with fewer than five people', async () => {
    const here = await stage()
    await publishes(here, here.amina)
    const shown = await sessionOf(here)
    expect(shown.voices).toEqual({ countries: [], others: 'few' })
    expect(JSON.stringify(shown)).not.toMatch(/"IT"/)
  })

  test('names a country with five, and counts each person once', async () => {
    const here = await stage()
    const { db } = await import('@/db/client')
    const { sql } = await import('drizzle-orm')
    await publishes(here, here.amina)
    await publishes(here, here.amina)
    // Four more people, as the counts would have them.
    await db.execute(sql`update session_voices set voices = voices + 4, contributions = contributions + 4
      where session_id = ${here.session.id}`)
    expect((await sessionOf(here)).voices).toEqual({
      countries: [{ country: 'IT', voices: 5, contributions: 6 }],
      others: null,
    })
  })

  test('the counts kept as it is published are those counted anew', async () => {
    const here = await stage()
    const root = await publishes(here, here.amina)
    await Promise.all([
      publishes(here, here.bruno, root.number),
      publishes(here, here.bruno),
      publishes(here, here.amina),
    ])
    const { db } = await import('@/db/client')
    const { recount } = await import('@/db/queries/reading/voices')
    const { sql } = await import('drizzle-orm')
    const counts = () =>
      db.execute(sql`select t.published, t.voices, t.last_at, v.country, v.contributions, v.voices as people,
          (select answers from contribution k where k.id = ${root.id}) as answers
        from thread t join session_voices v on v.session_id = t.session_id where t.id = ${here.thread.id}`)
    const kept = await counts()
    expect(kept).toMatchObject([{ published: 4, voices: 2, contributions: 4, people: 2, answers: 1 }])
    await db.transaction((tx) => recount(tx, here.session.id))
    expect(await counts()).toEqual(kept)
  })

  test('names experts and moderators as they wish to be shown, and nobody else', async () => {
    const here = await stage()
    const { invited } = await sessionOf(here)
    expect(invited).toEqual([
      { role: 'moderator', shownAs: 'claire', detail: 'Torino' },
      { role: 'moderator', shownAs: 'driss', detail: 'Torino' },
    ])
    expect(JSON.stringify(await sessionOf(here))).not.toMatch(/example\.org|amina/)
  })

  test('says what is new to who takes part, before, during and after', async () => {
    const here = await stage()
    await publishes(here, here.amina)
    for (const instant of [closesAt, new Date(lateUntil.getTime() + 60_000)]) {
      await here.at(instant)
      expect((await sessionOf(here, here.bruno)).own).toMatchObject({ unread: { [here.thread.id]: 1 } })
      expect((await sessionOf(here, here.amina)).own).toMatchObject({ unread: { [here.thread.id]: 0 } })
      expect((await sessionOf(here, here.stranger)).own).toBeNull()
    }
  })
})
