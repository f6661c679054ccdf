import { expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { assignAsk } from '@/lib/experts/assign-ask'
import { type AsksView, hearAsks } from '@/lib/experts/hear'
import { askFilters } from '@/lib/experts/rules'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { askedBy, becomesExpert, expertsOf, listOf } from '../support/experts'
import { hideAnother } from '../support/protecting'
import { onStage, type Player, type Stage } from '../support/stage'

const stage = onStage()

async function newsAfter({ heardTo }: AsksView, { conference }: Stage) {
  const { db } = await import('@/db/client')
  const news = await import('@/db/queries/news')
  return news.newsAfter(db, { stream: `conference:${conference.id}`, after: heardTo })
}

async function caughtUp(view: AsksView, at: Stage): Promise<AsksView | 'read-anew'> {
  let now = view
  for (const heard of await newsAfter(view, at)) {
    const next = hearAsks(now, heard)
    if (next === 'gap') throw new Error('a gap in what comes in order')
    if (next === 'read-anew') return next
    now = next
  }
  return now
}

interface Published {
  contributionId: string
  number: number
  author: Player
  revision?: number
}

const oneOf = <Thing>(things: Thing[], at: number) => things[at % Math.max(1, things.length)]

/** Amina puts it otherwise, and that is published. */
async function corrected(at: Stage, ask: Published) {
  ask.revision = (ask.revision ?? 1) + 1
  const { contributionId, revision } = ask
  const text = { language: 'fr', text: `Autrement, ${revision}.`, revision: revision - 1 }
  await at.amina.does(reviseContribution, withKey({ contributionId, ...text }))
  await at.claire.does(publishContribution, withKey({ contributionId, revision }))
}

/** Everything that can happen to a list of questions, in an order that differs by series. */
async function goOn(at: Stage, step: number, { asks, answers }: Record<'asks' | 'answers', Published[]>) {
  const kind = step % 8
  const ask = oneOf(asks, step * 5)
  if (kind < 2 || !ask) return asks.push({ ...(await askedBy(at, at.amina)), author: at.amina })
  if (kind === 2 || kind === 5) {
    const author = kind === 2 ? at.bruno : at.driss
    const waiting = await waitingFrom(author, at.thread, { replyTo: ask.number })
    const { number } = await at.claire.does(publishContribution, withKey(waiting))
    return answers.push({ ...waiting, number, author })
  }
  if (kind === 3) {
    const sent = withKey({ sessionId: at.session.id, number: ask.number, expertId: (await expertsOf(at))[0]?.id })
    // Refused where it was answered or is theirs already: then nothing has happened.
    return at.claire.does(assignAsk, sent).catch(({ reason }) => expect(reason).toMatch(/^experts\./))
  }
  if (kind === 6) return corrected(at, ask)
  const gone = kind === 4 ? answers.shift() : step % 3 === 0 && asks.splice(asks.indexOf(ask), 1)[0]
  if (gone) await gone.author.does(withdrawContribution, withKey({ contributionId: gone.contributionId }))
}

test.each([0, 3])(
  'an open list of questions shows what the list read anew would show, whatever has happened (series %i)',
  async (series) => {
    const at = await stage()
    await becomesExpert(at, at.bruno)
    const published: Record<'asks' | 'answers', Published[]> = { asks: [], answers: [] }
    const hidden: Published[] = []
    for (let step = 0; step < 4; step += 1) await goOn(at, step + series, published)
    const open: AsksView[] = []
    for (const filter of askFilters) open.push((await listOf(at, { filter })).view)
    for (let step = 4; step < 32; step += 1) {
      await goOn(at, step + series, published)
      if (step % 9 === 4) await hideAnother(at, published.asks, hidden)
      const [view] = open.splice(step % open.length, 1)
      const heard = view && (await caughtUp(view, at))
      if (heard && heard !== 'read-anew') open.push(heard)
    }
    expect(open).toHaveLength(askFilters.length)
    for (const view of open) {
      const { filter } = view
      expect(await caughtUp(view, at)).toEqual((await listOf(at, { filter })).view)
    }
    expect((await listOf(at)).view.counts.answered).toBeGreaterThan(0)
  },
  60_000,
)

test('what is told of a question holds nobody’s id and nothing that was withdrawn', async () => {
  const at = await stage()
  await becomesExpert(at, at.bruno)
  const before = (await listOf(at)).view
  const { contributionId, number } = await askedBy(at, at.amina, { text: 'Un secret de famille.' })
  const [expert] = await expertsOf(at)
  await at.claire.does(assignAsk, withKey({ sessionId: at.session.id, number, expertId: expert?.id }))
  await at.amina.does(withdrawContribution, withKey({ contributionId }))
  const told = JSON.stringify(await newsAfter(before, at))
  expect(told).toContain('ask.assigned')
  for (const secret of [at.amina.participantId, at.bruno.participantId, 'secret', '@'])
    expect(told).not.toContain(secret)
})
