import { expect } from 'vitest'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { closeThread } from '@/lib/moderation/threads/close-thread'
import { pinThread } from '@/lib/moderation/threads/pin-thread'
import { reopenThread } from '@/lib/moderation/threads/reopen-thread'
import { retitleThread } from '@/lib/moderation/threads/retitle-thread'
import { unpinThread } from '@/lib/moderation/threads/unpin-thread'
import type { Dice, Published } from './chance'
import { waitingFrom, withKey } from './desk'
import type { Stage } from './stage'
import { anotherThread, merges, moves } from './threads'

interface Series {
  at: Stage
  chance: Dice
  published: Published[]
  /** Where some goes, and comes back from. */
  beside: Stage['thread']
}

const notThere = (error: unknown) => expect((error as { reason?: string }).reason).toBe('thread.no-such-number')

const leaves = ({ at, beside }: Series, one: Published | undefined) =>
  moves(at, { to: beside, numbers: String(one?.number) }).catch(notThere)

/** Something comes in from a thread that is no more then. */
async function joins({ at, published }: Series) {
  const third = await anotherThread(at)
  const waiting = await waitingFrom(at.amina, third)
  const { number } = (await at.claire.does(publishContribution, withKey(waiting))) as { number: number }
  published.push({ id: waiting.contributionId, number, author: at.amina, revision: 1 })
  await merges(at, { from: third, to: at.thread })
}

const on = ({ at }: Series, more: object) => withKey({ threadId: at.thread.id, ...more })

/** What moderators do to the thread in the course of a series, each at its time. */
const doings: Record<number, (series: Series) => Promise<unknown>> = {
  12: joins,
  20: (series) => leaves(series, series.chance.oneOf(series.published)),
  25: async (series) => {
    const [first] = series.published
    await leaves(series, first)
    await moves(series.at, { from: series.beside, to: series.at.thread, numbers: String(first?.number) })
  },
  33: (series) => leaves(series, series.chance.oneOf(series.published)),
  47: (series) => series.at.claire.does(retitleThread, on(series, { reason: 'clearer', 'title-ar': 'العودة' })),
  48: (series) => series.at.claire.does(pinThread, on(series, { reason: 'start', days: '1' })),
  49: (series) => series.at.claire.does(unpinThread, on(series, { reason: 'over' })),
  50: async (series) => {
    await series.at.claire.does(closeThread, on(series, { reason: 'heated' }))
    await series.at.claire.does(reopenThread, on(series, { reason: 'mistake' }))
  },
  56: (series) => leaves(series, series.published.at(-1)),
  59: (series) => series.at.claire.does(closeThread, on(series, { reason: 'settled' })),
}

export const rearrange = async (act: number, series: Series): Promise<void> => {
  await doings[act]?.(series)
}
