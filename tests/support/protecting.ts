import { flagContribution } from '@/lib/moderation/protecting/flag-contribution'
import { hideContribution } from '@/lib/moderation/protecting/hide-contribution'
import { openHeld } from '@/lib/moderation/protecting/open-held'
import { restoreContribution } from '@/lib/moderation/protecting/restore-contribution'
import { waitingFrom, withKey } from './desk'
import { publishedNow } from './published'
import type { Player, Stage } from './stage'

/** What is written nowhere else: wherever it is found, the held text is. */
export const canary = 'CANARIADELLANOTTE'

/** A text that exposes its writer: a telephone number, a place, and that they have no papers. */
export const exposing = `${canary} : je suis sans papiers, appelez-moi au 06 12 34 56 78, 12 rue des Orangers.`

/** Amina writes it; Claire has opened what is held. */
export async function heldFrom({ amina, claire, thread }: Stage, text = exposing) {
  const waiting = await waitingFrom(amina, thread, { text })
  await claire.does(openHeld, withKey(waiting))
  return waiting
}

/** Published of Amina's, and flagged by Bruno. */
export async function flaggedOf(at: Stage): Promise<string> {
  const { contributionId, number } = await publishedNow(at, { by: at.amina })
  await at.bruno.does(flagContribution, withKey({ conferenceId: at.conference.id, number, reason: 'personal-attack' }))
  return contributionId
}

export async function holdings(contributionId: string) {
  const { db } = await import('@/db/client')
  const { holding } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(holding).where(eq(holding.contributionId, contributionId))
}

/** What is recorded of it: what happened, and by whom. */
export async function actsOn(contributionId: string) {
  const { db } = await import('@/db/client')
  const { holdingAct } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const rows = await db
    .select()
    .from(holdingAct)
    .where(eq(holdingAct.contributionId, contributionId))
    .orderBy(holdingAct.at)
  return rows.map(({ kind, byId, found }) => ({ kind, byId, found }))
}

interface Known {
  author: Player
  id?: string
  contributionId?: string
}

/** What the desk hid before is shown again, and one that is shown is hidden; each as whoever else is about then knows it. */
export async function hideAnother<One extends Known>(at: Stage, shown: One[], hidden: One[]): Promise<void> {
  const of = ({ id, contributionId = id }: One) => contributionId
  const [again] = hidden.splice(0, shown.length % 2)
  if (again) {
    await at.claire.does(restoreContribution, withKey({ contributionId: of(again), reason: 'settled' }))
    shown.push(again)
  }
  const [gone] = shown.splice(Math.floor(shown.length / 2), 1)
  if (!gone) return
  await at.claire.does(hideContribution, withKey({ contributionId: of(gone), reason: 'unclear' }))
  hidden.push(gone)
}
