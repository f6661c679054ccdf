import { expect, test } from 'vitest'
import { acknowledgeContribution } from '@/lib/contributions/acknowledge-contribution'
import { readThread } from '@/lib/contributions/read-thread'
import { heardIn } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

/** As many changes as one may make: pressed, and taken back, again and again. */
const MOST = 100

const presses = ({ conference }: Stage, who: Player, button: object) =>
  who.does(acknowledgeContribution, { conferenceId: conference.id, ...button })

async function pressedOut() {
  const at = await stage()
  const { number } = await publishedNow(at, { by: at.amina })
  for (let more = 0; more < MOST; more += 1) await presses(at, at.bruno, { useful: more % 2 ? -number : number })
  return { at, number }
}

const told = async ({ thread }: Stage) =>
  (await heardIn(`thread:${thread.id}`)).filter(({ type }) => type === 'contribution.acknowledged').length

test('who presses a hundred times is asked to wait, and the room hears no more of it', async () => {
  const { at, number } = await pressedOut()
  const refused = await refusedAs(presses(at, at.bruno, { useful: number }), 'acknowledgement.too-many')
  expect(refused).toMatchObject({ kind: 'too-many', facts: { minutes: 10 } })
  expect(await told(at)).toBe(MOST)
  const { view } = await at.bruno.does(readThread, { slug: at.conference.slug, position: at.thread.position })
  expect(view.contributions[0]).toMatchObject({ useful: 0 })
})

test('a press that changes nothing is counted for nobody, and others press as before', async () => {
  const { at, number } = await pressedOut()
  await presses(at, at.bruno, { useful: -number })
  await presses(at, at.claire, { useful: number })
  expect(await told(at)).toBe(MOST + 1)
})

test('after ten minutes they can again', async () => {
  const { at, number } = await pressedOut()
  const { db } = await import('@/db/client')
  const { readClock } = await import('@/db/queries/clock')
  const now = await db.transaction((tx) => readClock(tx))
  await at.at(new Date(now.getTime() + 9.5 * 60_000))
  const refused = await refusedAs(presses(at, at.bruno, { useful: number }), 'acknowledgement.too-many')
  expect(refused).toMatchObject({ facts: { minutes: 1 } })
  await at.at(new Date(now.getTime() + 10 * 60_000))
  await presses(at, at.bruno, { useful: number })
  expect(await told(at)).toBe(MOST + 1)
})
