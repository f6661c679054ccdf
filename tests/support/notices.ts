import { randomUUID } from 'node:crypto'
import { readMe } from '@/lib/people/read-me'
import type { Player } from './stage'

/** What somebody has not read, as the next page they open knows it. */
export async function unreadOf({ personId }: Player): Promise<number | undefined> {
  const { db } = await import('@/db/client')
  const { insertLogin, signedInBy } = await import('@/db/queries/logins')
  const tokenHash = randomUUID()
  await insertLogin(db, { tokenHash, personId, expiresAt: new Date(Date.now() + 60_000) })
  return (await signedInBy(db, tokenHash))?.participations[0]?.unread
}

/** What somebody is told on their own page, the last first. */
export const noticesOf = async (player: Player) => (await player.does(readMe, {})).flatMap(({ notices }) => notices)
