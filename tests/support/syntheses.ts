import { randomUUID } from 'node:crypto'
import { approveSynthesis } from '@/lib/outcomes/syntheses/approve-synthesis'
import { proposeSynthesis } from '@/lib/outcomes/syntheses/propose-synthesis'
import { writeStatement } from '@/lib/outcomes/syntheses/write-statement'
import type { Stage } from './stage'

/** After the late window, however often the session was extended. */
export const longAfter = '2027-12-01T09:00:00Z'

/** What a moderator sends who writes a new statement, in French; or as is said otherwise. */
export const statementIn = ({ session }: Pick<Stage, 'session'>, more: Record<string, string | number> = {}) => ({
  key: randomUUID(),
  sessionId: session.id,
  kind: 'agreement',
  cites: '',
  'text-fr': 'L’information arrive trop tard.',
  ...more,
})

/** How often the session's synthesis has changed: what its readers have read. */
export async function revisionOf({ session }: Pick<Stage, 'session'>): Promise<number> {
  const { db } = await import('@/db/client')
  const { synthesis } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [row] = await db.select().from(synthesis).where(eq(synthesis.sessionId, session.id))
  return row?.revision ?? 0
}

export async function statementRows({ session }: Pick<Stage, 'session'>) {
  const { db } = await import('@/db/client')
  const { statement } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(statement).where(eq(statement.sessionId, session.id)).orderBy(statement.position)
}

export async function versionRows({ session }: Pick<Stage, 'session'>) {
  const { db } = await import('@/db/client')
  const { synthesisVersion } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const of = eq(synthesisVersion.sessionId, session.id)
  return db.select().from(synthesisVersion).where(of).orderBy(synthesisVersion.number)
}

/** What both readers send, who have read it as it stands. */
export const asItStands = async (at: Pick<Stage, 'session'>) => ({
  key: randomUUID(),
  sessionId: at.session.id,
  revision: await revisionOf(at),
})

/** Claire writes a statement and puts the synthesis before Driss, who publishes it. */
export async function summarised(at: Stage, more: Record<string, string | number> = {}): Promise<void> {
  await at.claire.does(writeStatement, statementIn(at, more))
  await at.claire.does(proposeSynthesis, await asItStands(at))
  await at.driss.does(approveSynthesis, await asItStands(at))
}
