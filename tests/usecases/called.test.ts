import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { contributionRow, revisionOf, waitingFrom, withKey } from '../support/desk'
import { noticesOf } from '../support/notices'
import { publishedNow } from '../support/published'
import { relayedFrom, relayOf } from '../support/relays'
import { onStage, type Player, type Stage } from '../support/stage'

const stage = onStage()

const withdraws = (player: Player, contributionId: string) =>
  player.does(withdrawContribution, { key: randomUUID(), contributionId })

const pageOf = async ({ conference, anonymous }: Stage) =>
  (await anonymous.does(readThread, { slug: conference.slug, position: 1 })).view

/** That somebody is cited or mentioned, as they are told it. */
const callsTo = async (player: Player) =>
  (await noticesOf(player)).filter(({ type }) => type.startsWith('participant.'))

describe('who is cited or mentioned', () => {
  test('is told when the contribution is published, not before, once and by their own stream', async () => {
    const here = await stage()
    await publishedNow(here, { by: here.amina })
    await publishedNow(here, { by: here.driss })
    await publishedNow(here, { by: here.paolo })
    const text = '@amina et @driss disent en #1 le contraire de #3.'
    const waiting = await waitingFrom(here.bruno, here.thread, { text })
    expect(await callsTo(here.amina)).toEqual([])
    await here.claire.does(publishContribution, withKey(waiting))
    expect(await callsTo(here.amina)).toMatchObject([
      { type: 'participant.mentioned', shownAs: 'bruno', contribution: { number: 4 } },
    ])
    expect(await callsTo(here.paolo)).toMatchObject([{ type: 'participant.cited', shownAs: 'bruno' }])
    const { db } = await import('@/db/client')
    const { newsAfter } = await import('@/db/queries/news')
    const told = await newsAfter(db, { stream: `person:${here.amina.participantId}`, after: 0 })
    expect(JSON.stringify(told)).not.toContain(here.driss.participantId)
  })

  test('is not told of what they cite themselves, nor of what does not appear', async () => {
    const here = await stage()
    await publishedNow(here, { by: here.amina })
    await publishedNow(here, { by: here.amina, text: 'Je répète #1, moi, @amina.' })
    await withdraws(here.bruno, (await waitingFrom(here.bruno, here.thread, { text: '@amina #1' })).contributionId)
    expect(await callsTo(here.amina)).toEqual([])
  })

  test('is told of a correction only what is new in it', async () => {
    const here = await stage()
    await publishedNow(here, { by: here.amina })
    await publishedNow(here, { by: here.driss })
    const third = await publishedNow(here, { by: here.bruno, text: 'D’accord avec #1.' })
    const { contributionId } = third
    await here.bruno.does(reviseContribution, revisionOf({ contributionId, revision: 1 }, 'Avec #1, @amina et #2.'))
    expect((await contributionRow(contributionId))?.plain).toBe('D’accord avec (1).')
    expect(await callsTo(here.driss)).toEqual([])
    await here.claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
    expect((await callsTo(here.driss)).map(({ type }) => type)).toEqual(['participant.cited'])
    const types = (await callsTo(here.amina)).map(({ type }) => type)
    expect(types).toEqual(['participant.mentioned', 'participant.cited'])
    const html = (await pageOf(here)).contributions[2]?.html
    expect(html).toContain('@amina</bdi> et <a class="cited" href="../c/2">')
  })

  test('is told through their relay where somebody wrote for them, and not where the relay writes themselves', async () => {
    const here = await stage()
    const relay = relayOf(here)
    await here.claire.does(publishContribution, withKey(await relayedFrom(here)))
    await publishedNow(here, { by: here.amina, text: 'Comme dans #1.' })
    expect(await callsTo(relay)).toMatchObject([{ type: 'participant.cited', shownAs: 'amina' }])
    await here.claire.does(publishContribution, withKey(await relayedFrom(here, {}, 'Voir #1 et #2.')))
    expect(await callsTo(relay)).toHaveLength(1)
    const [told] = await callsTo(here.amina)
    expect(told?.type).toBe('participant.cited')
  })

  test('reads nothing of what was withdrawn meanwhile, neither its text nor whose it was', async () => {
    const here = await stage()
    await publishedNow(here, { by: here.amina })
    const second = await publishedNow(here, { by: here.bruno, text: 'Un secret sur #1.' })
    await withdraws(here.bruno, second.contributionId)
    const notices = await callsTo(here.amina)
    expect(notices).toMatchObject([{ shownAs: null, contribution: { number: 2, title: null, beginning: '' } }])
  })
})
