import { randomUUID } from 'node:crypto'
import type { Stage } from './stage'

/** What a moderator sends who writes to the session at once, in French; or as is said otherwise. */
export const messageTo = ({ session }: Pick<Stage, 'session'>, more: Record<string, string | undefined> = {}) => ({
  key: randomUUID(),
  sessionId: session.id,
  occasion: 'weaving',
  when: 'now',
  'text-fr': 'Deux questions restent ouvertes.',
  ...more,
})

/** The conference's messages, in the order of their numbers; what waits for its time comes last. */
export async function messageRows({ conference }: Pick<Stage, 'conference'>) {
  const { db } = await import('@/db/client')
  const { deskMessage } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(deskMessage).where(eq(deskMessage.conferenceId, conference.id)).orderBy(deskMessage.number)
}

/** What a due job does. */
export async function announced(): Promise<number> {
  const { announceMessages } = await import('@/lib/outcomes/messages/announce-messages')
  return ((await announceMessages({ kind: 'clock' }, {})) as { announced: number }).announced
}
