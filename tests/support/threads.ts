import { readPlace } from '@/lib/contributions/read-place'
import { readThread } from '@/lib/contributions/read-thread'
import { changeProposals } from '@/lib/coordination/change-proposals'
import { mergeThreads } from '@/lib/moderation/threads/merge-threads'
import { moveContribution } from '@/lib/moderation/threads/move-contribution'
import { openThread } from '@/lib/moderation/threads/open-thread'
import { proposeThread } from '@/lib/threads/propose-thread'
import { withKey } from './desk'
import type { Player, Stage } from './stage'

type Thread = Stage['thread']

/** Claire opens another thread in the session. */
export async function anotherThread(at: Stage, titles: object = { 'title-fr': 'Le logement' }): Promise<Thread> {
  const opened = await at.claire.does(openThread, withKey({ sessionId: at.session.id, reason: 'subject', ...titles }))
  return threadOf(at, opened.thread)
}

/** A thread as its address names it. */
export async function threadOf({ conference }: Stage, position: number): Promise<Thread> {
  const { db } = await import('@/db/client')
  const { thread } = await import('@/db/schema')
  const { and, eq } = await import('drizzle-orm')
  const here = and(eq(thread.conferenceId, conference.id), eq(thread.position, position))
  const [row] = await db.select({ id: thread.id }).from(thread).where(here)
  return { id: row?.id ?? '', position }
}

interface Going {
  from?: Thread
  to: Thread
  numbers?: string
}

export const moves = (at: Stage, { from = at.thread, to, numbers = '1' }: Going, by: Player = at.claire) =>
  by.does(moveContribution, withKey({ threadId: from.id, to: to.position, numbers, reason: 'elsewhere' }))

export const merges = (at: Stage, { from = at.thread, to }: Going, by: Player = at.claire) =>
  by.does(mergeThreads, withKey({ threadId: from.id, to: to.position, reason: 'same' }))

/** A thread as somebody reads it, by its first page. */
export const readAs = (reader: Player, { conference }: Stage, { position }: Thread, asked: object = {}) =>
  reader.does(readThread, { slug: conference.slug, position, ...asked })

/** What anybody reads in a thread, in order. */
export const numbersIn = async (at: Stage, thread: Thread): Promise<number[]> =>
  (await readAs(at.anonymous, at, thread)).view.contributions.map(({ number }) => number)

/** The position of the thread that a number leads to. */
export const placeOf = async ({ anonymous, conference }: Stage, number: number): Promise<number> =>
  (await anonymous.does(readPlace, { slug: conference.slug, number })).position

/** Paolo lets participants propose threads in the session. */
export const takesProposals = (at: Stage) =>
  at.paolo.does(changeProposals, withKey({ sessionId: at.session.id, proposals: 'on' }))

export const proposal = ({ session }: Stage, more: object = {}) =>
  withKey({ sessionId: session.id, language: 'ar', title: 'السكن بعد العودة', about: 'من أين نبدأ؟', ...more })

/** Somebody proposes a thread; gives what a moderator decides on. */
export const proposedBy = async (at: Stage, player: Player) => player.does(proposeThread, proposal(at))
