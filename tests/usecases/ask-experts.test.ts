import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { askExperts } from '@/lib/contributions/ask-experts'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { assignAsk } from '@/lib/experts/assign-ask'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { fromPlain } from '@/lib/text/document'
import { as } from '../support/callers'
import { heardIn, waitingFrom, withKey } from '../support/desk'
import { askedBy, assignment, becomesExpert, expertsOf, listOf, question, withExpert } from '../support/experts'
import { whileHeld } from '../support/locks'
import { noticesOf } from '../support/notices'
import { publishedNow } from '../support/published'
import { lateUntil, onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

describe('a question to the experts', () => {
  test('waits for a moderator, who sees that it is one and for whom', async () => {
    const at = await withExpert(await stage())
    const { expertId, conference } = at
    const { contributionId } = await at.amina.does(askExperts, question(at, { expertId }))
    expect((await listOf(at)).view.asks).toEqual([])
    const item = await at.claire.does(readItem, { slug: conference.slug, contributionId })
    expect(item.asks).toEqual({ of: 'bruno' })
  })

  test('is published as a contribution with a number, and listed as asked', async () => {
    const at = await withExpert(await stage())
    const { number } = await askedBy(at, at.amina)
    const { asks, counts } = (await listOf(at)).view
    expect(asks).toMatchObject([
      { contribution: { number, asks: true }, askedOf: null, assignedTo: null, answer: null },
    ])
    expect(counts).toEqual({ all: 1, unanswered: 1, assigned: 0, answered: 0 })
  })

  test('is sent once under one key', async () => {
    const at = await withExpert(await stage())
    const sent = question(at)
    const first = await at.amina.does(askExperts, sent)
    expect(await at.amina.does(askExperts, sent)).toEqual(first)
  })

  test('is refused, without a trace, where nobody is invited, to another session’s expert, too long, and after the end', async () => {
    const [at, elsewhere] = [await withExpert(await stage()), await withExpert(await stage())]
    const bare = await stage()
    const before = await traces()
    await refusedAs(bare.amina.does(askExperts, question(bare)), 'experts.nobody')
    const other = question(at, { expertId: elsewhere.expertId })
    await refusedAs(at.amina.does(askExperts, other), 'experts.unknown')
    const long = question(at, { text: 'mot '.repeat(151) })
    await refusedAs(at.amina.does(askExperts, long), 'contribution.too-many-words')
    await refusedAs(elsewhere.amina.does(askExperts, question(at)), 'refusal.contribution-submit')
    await at.at(new Date(lateUntil.getTime() + 1000))
    await refusedAs(at.amina.does(askExperts, question(at)), 'session.closed')
    expect(await traces()).toEqual(before)
  })

  test('that came back stays short when it is sent again', async () => {
    const at = await withExpert(await stage())
    const { contributionId } = await at.amina.does(askExperts, question(at))
    await at.claire.does(returnContribution, withKey({ contributionId, revision: 1, reason: 'unclear' }))
    const again = (text: string) => withKey({ contributionId, revision: 1, language: 'fr', body: fromPlain(text) })
    await refusedAs(at.amina.does(reviseContribution, again('mot '.repeat(151))), 'contribution.too-many-words')
    await at.amina.does(reviseContribution, again('Plus clair.'))
  })

  test('leaves the list when it is withdrawn, and is nobody’s to assign', async () => {
    const at = await withExpert(await stage())
    const { contributionId, number } = await askedBy(at, at.amina)
    await at.amina.does(withdrawContribution, withKey({ contributionId }))
    const { asks, counts } = (await listOf(at)).view
    expect([asks, counts.all]).toEqual([[], 0])
    await refusedAs(at.claire.does(assignAsk, assignment(at, number, at.expertId)), 'refusal.not-found')
  })
})

describe('a moderator', () => {
  test('assigns a question to an expert, who is told and nobody else, and then to another', async () => {
    const at = await withExpert(await stage())
    await becomesExpert(at, at.driss)
    const { number, contributionId } = await askedBy(at, at.amina)
    await at.claire.does(assignAsk, assignment(at, number, at.expertId))
    expect(await noticesOf(at.bruno)).toMatchObject([{ type: 'ask.assigned', contribution: { id: contributionId } }])
    expect((await noticesOf(at.amina)).map(({ type }) => type)).toEqual(['contribution.published'])
    const other = (await expertsOf(at)).find(({ shownAs }) => shownAs === 'driss')?.id ?? ''
    await at.claire.does(assignAsk, assignment(at, number, other))
    expect((await listOf(at, { filter: 'assigned' })).view.asks).toMatchObject([{ assignedTo: 'driss' }])
    expect((await listOf(at, { filter: 'answered' })).view.asks).toEqual([])
  })

  test('does not assign twice to the same, to another session’s expert, what was answered, nor after the end', async () => {
    const [at, elsewhere] = [await withExpert(await stage()), await withExpert(await stage())]
    const { number } = await askedBy(at, at.amina)
    await at.claire.does(assignAsk, assignment(at, number, at.expertId))
    const again = () => at.claire.does(assignAsk, assignment(at, number, at.expertId))
    await refusedAs(again(), 'experts.assigned-already')
    await refusedAs(at.claire.does(assignAsk, assignment(at, number, elsewhere.expertId)), 'experts.unknown')
    await publishedNow(at, { by: at.bruno, replyTo: number })
    await refusedAs(again(), 'experts.answered')
    const open = await askedBy(at, at.amina)
    await at.at(new Date(lateUntil.getTime() + 1000))
    await refusedAs(at.claire.does(assignAsk, assignment(at, open.number, at.expertId)), 'experts.session-over')
  })

  test('who was one elsewhere, and a participant, find nothing to assign', async () => {
    const at = await withExpert(await stage())
    const { number } = await askedBy(at, at.amina)
    const sent = assignment(at, number, at.expertId)
    await refusedAs(at.amina.does(assignAsk, sent), 'refusal.not-found')
    await refusedAs(assignAsk(as(at.bruno, 'translator'), sent), 'refusal.not-found')
  })
})

describe('the answer', () => {
  test('is the published reply of an expert; who asked is told where to read it', async () => {
    const at = await withExpert(await stage())
    const { number } = await askedBy(at, at.amina)
    const answer = await publishedNow(at, { by: at.bruno, replyTo: number })
    expect((await listOf(at, { filter: 'answered' })).view.asks).toMatchObject([
      { answer: { number: answer.number, shownAs: 'bruno' } },
    ])
    expect((await noticesOf(at.amina))[0]).toMatchObject({
      type: 'ask.answered',
      contribution: { number: answer.number },
    })
  })

  test('is not the reply of somebody else, nor one that waits, nor the asker’s own', async () => {
    const at = await withExpert(await stage())
    const { number } = await askedBy(at, at.amina)
    await publishedNow(at, { by: at.driss, replyTo: number })
    await waitingFrom(at.bruno, at.thread, { replyTo: number })
    const own = await askedBy(at, at.bruno)
    await publishedNow(at, { by: at.bruno, replyTo: own.number })
    expect((await listOf(at)).view.counts).toMatchObject({ all: 2, answered: 0 })
  })

  test('that is withdrawn gives way to the next, or leaves the question unanswered; a second tells nobody again', async () => {
    const at = await withExpert(await stage())
    const { number } = await askedBy(at, at.amina)
    const first = await publishedNow(at, { by: at.bruno, replyTo: number })
    const second = await publishedNow(at, { by: at.bruno, replyTo: number })
    const told = (await heardIn(`person:${at.amina.participantId}`)).filter(({ type }) => type === 'ask.answered')
    expect(told).toHaveLength(1)
    await at.bruno.does(withdrawContribution, withKey({ contributionId: first.contributionId }))
    expect((await listOf(at)).view.asks).toMatchObject([{ answer: { number: second.number } }])
    await at.bruno.does(withdrawContribution, withKey({ contributionId: second.contributionId }))
    expect((await listOf(at)).view.counts).toMatchObject({ unanswered: 1, answered: 0 })
  })

  test('is published while the question is assigned, and neither waits for the other in a ring', async () => {
    const at = await withExpert(await stage())
    const { contributionId, number } = await askedBy(at, at.amina)
    const reply = await waitingFrom(at.bruno, at.thread, { replyTo: number })
    const both = await whileHeld(sql`select from ask where contribution_id = ${contributionId} for update`, [
      () => at.claire.does(assignAsk, assignment(at, number, at.expertId)),
      () => at.driss.does(publishContribution, withKey(reply)),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await listOf(at)).view.asks).toMatchObject([{ assignedTo: 'bruno', answer: { shownAs: 'bruno' } }])
  })
})
